using Crm.Core.Features.Accounts;
using Crm.Core.Features.Activities;
using Crm.Core.Features.Attachments;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Mail;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Emails;

/// <summary>Sends mails from records: to people who have not taken back their consent, and onto the timeline in the same save.</summary>
public sealed class EmailService(
    EmailContextFinder contexts,
    IEmailTemplateRepository templates,
    IAttachmentRepository attachments,
    ActivityService activities,
    IOrganizationRepository organizations,
    IUserRepository users,
    EmailLetters letters,
    MailOutbox mails,
    EmailValidator validator,
    RecordServiceContext context
)
{
    /// <summary>What a mail from this record begins with.</summary>
    /// <exception cref="Failure">400, 404.</exception>
    public async Task<EmailDraftView> DraftAsync(
        RecordRef related,
        Guid? templateId,
        string? to,
        CancellationToken cancellationToken
    )
    {
        var found = await contexts.FindAsync(related, cancellationToken);
        var template = await TemplateAsync(templateId, cancellationToken);
        var records = found.For(found.Choose(to));
        return new EmailDraftView
        {
            Recipients = found.Recipients,
            Subject = EmailMergeFields.Fill(template?.Subject ?? "", records),
            Body = EmailMergeFields.Fill(template?.Body ?? "", records),
            Signature = (await SenderAsync(cancellationToken))?.Signature,
            IsMarketing = template?.IsMarketing ?? false,
        };
    }

    /// <exception cref="Failure">400 invalid, 404, 409 when the person has taken back the consent.</exception>
    public async Task<EmailView> SendAsync(EmailInput input, CancellationToken cancellationToken)
    {
        validator.Require(input);
        return await context.UnitOfWork.RunAsync(
            async () =>
            {
                var view = await WriteAsync(input, cancellationToken);
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return view;
            },
            retry: true,
            cancellationToken
        );
    }

    private async Task<EmailView> WriteAsync(EmailInput input, CancellationToken cancellationToken)
    {
        var found = await contexts.FindAsync(input.Related!, cancellationToken);
        var recipient = Recipient(found, input.To);
        var template = await TemplateAsync(input.TemplateId, cancellationToken);
        var files = await FilesAsync(input, cancellationToken);
        var records = found.For(recipient);
        var letter = new EmailLetter(
            recipient,
            EmailMergeFields.Fill(input.Subject!.Trim(), records),
            EmailMergeFields.Fill(input.Body!, records),
            await SenderAsync(cancellationToken),
            files,
            template is { IsMarketing: true }
        );
        var activity = await LogAsync(found, letter, cancellationToken);
        var organization = await organizations.GetAsync(cancellationToken);

        // Nobody of the demo is written to: their addresses are made up.
        var isMailed = !organization.IsDemo && !context.Caller.Current.IsQuiet;
        if (isMailed)
        {
            mails.Send(await letters.WriteAsync(letter, activity.Id, organization, cancellationToken));
        }

        return new EmailView
        {
            Id = activity.Id,
            To = recipient.Address,
            Subject = letter.Subject,
            IsMailed = isMailed,
        };
    }

    private static EmailRecipient Recipient(EmailContext found, string? to)
    {
        var recipient =
            found.Choose(to)
            ?? throw Failure.Invalid(
                "to",
                to is null ? "Nobody here has an e-mail address." : "This record does not have this address."
            );
        return recipient.HasWithdrawn
            ? throw Failure.Conflict(
                "consent_withdrawn",
                $"{recipient.Name} has taken back the consent to get e-mail. Nothing was sent."
            )
            : recipient;
    }

    private async Task<IReadOnlyList<Attachment>> FilesAsync(EmailInput input, CancellationToken cancellationToken)
    {
        var ids = (input.AttachmentIds ?? []).Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var files = await attachments.FindOnAsync(input.Related!, ids, cancellationToken);
        return files.Count < ids.Count ? throw Failure.Invalid("attachmentIds", "The record does not have these files.")
            : files.Sum(f => f.Size) > MailMessage.MaxFileBytes
                ? throw Failure.Invalid("attachmentIds", "The files of a mail may have up to 20 MB together.")
            : files;
    }

    private Task<ActivityView> LogAsync(EmailContext found, EmailLetter letter, CancellationToken cancellationToken)
    {
        var (related, person) = (found.Related, letter.Recipient.Record);
        var input = new ActivityInput
        {
            Type = ActivityType.Email,
            Direction = ActivityDirection.Outbound,
            Subject = letter.Subject,
            Body = letter.Body,
            OccurredAt = context.Time.UtcNow(),
            ContactId = person.Type == RecordType.Contact ? person.Id : null,
            LeadId = person.Type == RecordType.Lead ? person.Id : null,
            CompanyId = related.Type == RecordType.Company ? related.Id : null,
            DealId = related.Type == RecordType.Deal ? related.Id : null,
            TicketId = related.Type == RecordType.Ticket ? related.Id : null,
        };
        return activities.CreateAsync(Patch.Of(input), new ChangeOptions(), cancellationToken);
    }

    private async Task<User?> SenderAsync(CancellationToken cancellationToken) =>
        context.Caller.UserId is { } id ? await users.FindAsync(id, cancellationToken) : null;

    private async Task<EmailTemplate?> TemplateAsync(Guid? id, CancellationToken cancellationToken) =>
        id is { } known
            ? await templates.FindAsync(known, cancellationToken)
                ?? throw Failure.Invalid("templateId", "There is no such template.")
            : null;
}
