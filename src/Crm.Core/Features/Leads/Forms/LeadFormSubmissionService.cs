using Crm.Core.Features.Notes;
using Crm.Core.Features.Notifications;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads.Forms;

/// <summary>
/// Makes a lead of what a stranger sends. Every time anew and with the same answer, so that nobody learns from it who is
/// known here; and only plain text of what the form asks for.
/// </summary>
public sealed class LeadFormSubmissionService(
    ILeadFormDirectory directory,
    ILeadFormRepository forms,
    LeadService leads,
    NoteService notes,
    Notifier notifier,
    IReferenceLookup references,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    /// <summary>Whether a page from there may send to the form.</summary>
    /// <exception cref="Failure">404 when there is no such active form, 403 when pages from there may not.</exception>
    public async Task RequireOpenAsync(string key, string? origin, CancellationToken cancellationToken)
    {
        var form = await FindAsync(key, cancellationToken);
        if (!WebOrigin.IsAllowed(origin, form.AllowedOrigins))
        {
            throw Failure.Forbidden("This form may not be sent from this site.");
        }
    }

    /// <exception cref="Failure">404, 400 with each field that is missing or wrong.</exception>
    public async Task<LeadFormReceipt> SubmitAsync(
        string key,
        IReadOnlyDictionary<string, string> sent,
        CancellationToken cancellationToken
    )
    {
        var open = await FindAsync(key, cancellationToken);
        using var acting = caller.Act(Caller.Product(open.OrganizationId));
        var form = await forms.FindAsync(open.Id, cancellationToken) ?? throw NotFound();
        if (!LeadFormAnswers.IsTrapped(sent))
        {
            await AddAsync(form, new LeadFormAnswers(form, sent), cancellationToken);
        }

        return new LeadFormReceipt(form.ThankYouText);
    }

    private Task<Guid> AddAsync(LeadForm form, LeadFormAnswers answers, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var campaignId = await FindCampaignAsync(form, cancellationToken);
                var lead = await leads.CreateAsync(Patch.Of(answers.Lead(campaignId)), new ChangeOptions(), cancellationToken);
                var related = new RecordRef(RecordType.Lead, lead.Id);
                if (answers.Note() is { } body)
                {
                    var note = new NoteInput { Body = body, Related = related };
                    await notes.CreateAsync(Patch.Of(note), new ChangeOptions(), cancellationToken);
                }

                // Nobody is signed in who could have told them.
                if (lead.OwnerId is { } owner)
                {
                    var title = Lead.DisplayName(lead.FirstName, lead.LastName);
                    var notice = new Notice(NotificationKind.Assigned, related, title, null, owner);
                    await notifier.NotifyAsync(notice, [owner], cancellationToken);
                }

                await unitOfWork.SaveAsync(cancellationToken);
                return lead.Id;
            },
            retry: true,
            cancellationToken
        );

    // A campaign that is deleted by now is no reason to lose a lead.
    private async Task<Guid?> FindCampaignAsync(LeadForm form, CancellationToken cancellationToken) =>
        form.CampaignId is { } id && await references.RecordExistsAsync(new RecordRef(RecordType.Campaign, id), cancellationToken)
            ? id
            : null;

    private async Task<OpenLeadForm> FindAsync(string key, CancellationToken cancellationToken) =>
        (key.Length <= LeadForm.MaxKey ? await directory.FindAsync(key, cancellationToken) : null) ?? throw NotFound();

    private static Failure NotFound() => Failure.NotFound("form");
}
