using System.Net;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Tickets;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;

namespace Crm.Core.Features.TicketForms;

public interface ITicketFormRepository
{
    /// <summary>For change; null before anybody looked.</summary>
    Task<TicketForm?> FindAsync(CancellationToken cancellationToken);

    void Add(TicketForm form);

    /// <summary>Whose active form this is, before anybody is known; null: nobody's.</summary>
    Task<Guid?> FindOrganizationAsync(string key, CancellationToken cancellationToken);

    /// <summary>What was sent in the name of a customer since then.</summary>
    Task<IReadOnlyList<SentRequest>> FindSentAsync(Guid contactId, DateTime since, CancellationToken cancellationToken);
}

/// <summary>A request that came by the form.</summary>
public sealed record SentRequest(string Subject, string? Description);

/// <summary>The organization's form for tickets; it comes into being, switched off, when somebody first looks at it.</summary>
public sealed class TicketFormService(
    ITicketFormRepository forms,
    ITicketRepository tickets,
    TicketFormValidator validator,
    AccountsOptions options,
    IUnitOfWork unitOfWork
)
{
    private const string Lock = "ticket-form";

    public Task<TicketFormView> GetAsync(CancellationToken cancellationToken) =>
        RunAsync(_ => Task.CompletedTask, null, cancellationToken);

    /// <exception cref="Failure">400 invalid, 412 stale.</exception>
    public Task<TicketFormView> ChangeAsync(
        Patch<TicketFormInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            async form =>
            {
                var input = patch.ApplyTo(Describe(form), "version", "key", "url", "snippet");
                validator.Require(input);
                if (input.TeamId is { } team && team != form.TeamId && !await tickets.TeamExistsAsync(team, cancellationToken))
                {
                    throw Failure.Invalid("teamId", "There is no such team here.");
                }

                form.Describe(input);
            },
            expectedVersion,
            cancellationToken
        );

    /// <summary>Makes a new key; the old address is nobody's from then on.</summary>
    /// <exception cref="Failure">412 stale.</exception>
    public Task<TicketFormView> RotateAsync(int? expectedVersion, CancellationToken cancellationToken) =>
        RunAsync(
            form =>
            {
                form.Rotate();
                return Task.CompletedTask;
            },
            expectedVersion,
            cancellationToken
        );

    private Task<TicketFormView> RunAsync(
        Func<TicketForm, Task> change,
        int? expectedVersion,
        CancellationToken cancellationToken
    ) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var form = await FindOrMakeAsync(cancellationToken);
                Versions.Require(form.Version, expectedVersion);
                await change(form);
                await unitOfWork.SaveAsync(cancellationToken);
                return Show(form);
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private async Task<TicketForm> FindOrMakeAsync(CancellationToken cancellationToken)
    {
        if (await forms.FindAsync(cancellationToken) is { } known)
        {
            return known;
        }

        // Two who look at once make one.
        await unitOfWork.LockAsync(Lock, cancellationToken);
        if (await forms.FindAsync(cancellationToken) is { } other)
        {
            return other;
        }

        var form = new TicketForm();
        forms.Add(form);
        return form;
    }

    private static TicketFormInput Describe(TicketForm form) =>
        new()
        {
            IsActive = form.IsActive,
            Title = form.Title,
            Introduction = form.Introduction,
            ThankYouText = form.ThankYouText,
            ConfirmsByMail = form.ConfirmsByMail,
            TeamId = form.TeamId,
            AllowedOrigins = form.AllowedOrigins,
        };

    private TicketFormView Show(TicketForm form)
    {
        var url = new Uri(options.PublicAddress, $"forms/{form.Key}");
        var (address, title) = (WebUtility.HtmlEncode(url.AbsoluteUri), WebUtility.HtmlEncode(form.Title));
        return new TicketFormView
        {
            Version = form.Version,
            Key = form.Key,
            Url = url,
            Snippet = $"""<iframe src="{address}" title="{title}" style="width:100%;height:720px;border:0"></iframe>""",
            IsActive = form.IsActive,
            Title = form.Title,
            Introduction = form.Introduction,
            ThankYouText = form.ThankYouText,
            ConfirmsByMail = form.ConfirmsByMail,
            TeamId = form.TeamId,
            AllowedOrigins = form.AllowedOrigins,
        };
    }
}
