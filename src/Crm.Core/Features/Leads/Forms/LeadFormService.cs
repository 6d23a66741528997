using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads.Forms;

/// <summary>The organization's web forms.</summary>
public sealed class LeadFormService(
    ILeadFormRepository forms,
    LeadFormFields fields,
    LeadFormValidator validator,
    AccountsOptions options,
    RecordServiceContext context
)
{
    // Two with one name at the same time: the second waits and then sees the first.
    private const string Lock = "lead-forms";

    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public async Task<Page<LeadFormView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var page = await forms.ListAsync(ListRequestParser.Parse(fields, query, context.Caller), cancellationToken);
        return page.With(page.Items.Select(Show).ToList());
    }

    /// <exception cref="Failure">404.</exception>
    public async Task<LeadFormView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        Show(await forms.ViewAsync(id, cancellationToken) ?? throw Failure.NotFound("form"));

    /// <exception cref="Failure">400 invalid, 409 when the name is in use.</exception>
    public async Task<LeadFormView> CreateAsync(Patch<LeadFormInput> patch, CancellationToken cancellationToken)
    {
        var id = await context.UnitOfWork.RunAsync(
            async () =>
            {
                var form = new LeadForm();
                await DescribeAsync(form, Check(new LeadFormInput(), patch), cancellationToken);
                forms.Add(form);
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return form.Id;
            },
            retry: true,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <exception cref="Failure">400 invalid, 404, 409 when the name is in use, 412 stale.</exception>
    public async Task<LeadFormView> ChangeAsync(
        Guid id,
        Patch<LeadFormInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        await context.UnitOfWork.RunAsync(
            async () =>
            {
                var form = await RequireAsync(id, expectedVersion, cancellationToken);
                await DescribeAsync(form, Check(Describe(form), patch), cancellationToken);
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>Deletes a form for good; its leads stay.</summary>
    /// <exception cref="Failure">404, 412 stale.</exception>
    public Task DeleteAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        context.UnitOfWork.RunAsync(
            async () =>
            {
                forms.Remove(await RequireAsync(id, expectedVersion, cancellationToken));
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private async Task DescribeAsync(LeadForm form, LeadFormInput input, CancellationToken cancellationToken)
    {
        var campaign = input.CampaignId is { } id ? new RecordRef(RecordType.Campaign, id) : null;
        await context.References.RequireRecordAsync("campaignId", campaign, form.CampaignId, cancellationToken);
        await context.UnitOfWork.LockAsync(Lock, cancellationToken);
        if (await forms.IsNameTakenAsync(TextKey.Fold(input.Name), form.Id, cancellationToken))
        {
            throw Failure.Conflict("duplicate", "There is a form with this name already.");
        }

        form.Describe(input);
    }

    private async Task<LeadForm> RequireAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var form = await forms.FindAsync(id, cancellationToken) ?? throw Failure.NotFound("form");
        form.RequireVersion(expectedVersion);
        return form;
    }

    private LeadFormInput Check(LeadFormInput current, Patch<LeadFormInput> patch)
    {
        var input = patch.ApplyTo(current, fields.ReadOnlyNames);
        validator.Require(input);
        return input;
    }

    private LeadFormView Show(LeadFormView view) =>
        view with
        {
            Snippet = LeadFormSnippet.Write(view, new Uri(options.PublicAddress, $"api/v1/public/lead-forms/{view.Key}")),
        };

    private static LeadFormInput Describe(LeadForm form) =>
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
