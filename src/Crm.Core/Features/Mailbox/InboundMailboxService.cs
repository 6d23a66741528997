using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;

namespace Crm.Core.Features.Mailbox;

public interface IInboundMailboxRepository
{
    /// <summary>For change; null before anybody looked.</summary>
    Task<InboundMailbox?> FindAsync(CancellationToken cancellationToken);

    void Add(InboundMailbox mailbox);

    /// <summary>Whose key it is, before anybody is known.</summary>
    Task<Guid?> FindOrganizationAsync(string key, CancellationToken cancellationToken);
}

/// <summary>The organization's way in for mail; it comes into being when somebody first looks at it.</summary>
public sealed class InboundMailboxService(
    IInboundMailboxRepository mailboxes,
    InboundMailboxValidator validator,
    AccountsOptions options,
    IUnitOfWork unitOfWork
)
{
    private const string Lock = "inbound-mailbox";

    public Task<InboundMailboxView> GetAsync(CancellationToken cancellationToken) => RunAsync(_ => { }, null, cancellationToken);

    /// <exception cref="Failure">400 invalid, 412 stale.</exception>
    public Task<InboundMailboxView> ChangeAsync(
        Patch<InboundMailboxInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            mailbox =>
            {
                var before = new InboundMailboxInput
                {
                    Address = mailbox.Address,
                    Strangers = mailbox.Strangers,
                    Customers = mailbox.Customers,
                };
                var input = patch.ApplyTo(before, "version", "key", "url");
                validator.Require(input);
                mailbox.Describe(input);
            },
            expectedVersion,
            cancellationToken
        );

    /// <summary>Makes a new key; the old address takes nothing any more.</summary>
    /// <exception cref="Failure">412 stale.</exception>
    public Task<InboundMailboxView> RotateAsync(int? expectedVersion, CancellationToken cancellationToken) =>
        RunAsync(mailbox => mailbox.Rotate(), expectedVersion, cancellationToken);

    private Task<InboundMailboxView> RunAsync(
        Action<InboundMailbox> change,
        int? expectedVersion,
        CancellationToken cancellationToken
    ) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var mailbox = await FindOrMakeAsync(cancellationToken);
                Versions.Require(mailbox.Version, expectedVersion);
                change(mailbox);
                await unitOfWork.SaveAsync(cancellationToken);
                return Show(mailbox);
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private async Task<InboundMailbox> FindOrMakeAsync(CancellationToken cancellationToken)
    {
        if (await mailboxes.FindAsync(cancellationToken) is { } known)
        {
            return known;
        }

        // Two who look at once make one.
        await unitOfWork.LockAsync(Lock, cancellationToken);
        if (await mailboxes.FindAsync(cancellationToken) is { } other)
        {
            return other;
        }

        var mailbox = new InboundMailbox();
        mailboxes.Add(mailbox);
        return mailbox;
    }

    private InboundMailboxView Show(InboundMailbox mailbox) =>
        new()
        {
            Version = mailbox.Version,
            Key = mailbox.Key,
            Url = new Uri(options.PublicAddress, $"api/v1/inbound/email/{mailbox.Key}"),
            Address = mailbox.Address,
            Strangers = mailbox.Strangers,
            Customers = mailbox.Customers,
        };
}
