using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads.Forms;

/// <summary>The organization's web forms.</summary>
public sealed class LeadFormService(
    ILeadFormRepository forms,
    LeadFormFields fields,
    LeadFormValidator validator,
    AccountsOptions options,
    RecordServiceContext context
) : SettingService<LeadForm, LeadFormInput, LeadFormView>(forms, fields, validator, context)
{
    // Two with one name at the same time: the second waits and then sees the first.
    private const string Lock = "lead-forms";

    protected override string Word => "form";

    protected override async Task DescribeAsync(LeadForm form, LeadFormInput input, CancellationToken cancellationToken)
    {
        var campaign = input.CampaignId is { } id ? new RecordRef(RecordType.Campaign, id) : null;
        await Context.References.RequireRecordAsync("campaignId", campaign, form.CampaignId, cancellationToken);
        await Context.UnitOfWork.LockAsync(Lock, cancellationToken);
        if (await forms.IsNameTakenAsync(TextKey.Fold(input.Name), form.Id, cancellationToken))
        {
            throw Failure.Conflict("duplicate", "There is a form with this name already.");
        }

        form.Describe(input);
    }

    protected override LeadFormView Show(LeadFormView view) =>
        view with
        {
            Snippet = LeadFormSnippet.Write(view, new Uri(options.PublicAddress, $"api/v1/public/lead-forms/{view.Key}")),
        };

    protected override LeadFormInput Describe(LeadForm form) =>
        new()
        {
            Name = form.Name,
            CampaignId = form.CampaignId,
            Source = form.Source,
            Fields = form.Fields,
            ThankYouText = form.ThankYouText,
            AllowedOrigins = form.AllowedOrigins,
            IsActive = form.IsActive,
        };
}
