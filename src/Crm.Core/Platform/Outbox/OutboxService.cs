using System.Linq.Expressions;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Platform.Outbox;

/// <summary>A message as administrators see it; never its payload, which may hold secrets.</summary>
public sealed record OutboxMessageView
{
    public static readonly Expression<Func<OutboxMessage, OutboxMessageView>> From = m => new OutboxMessageView
    {
        Id = m.Id,
        Kind = m.Kind,
        CreatedAt = m.CreatedAt,
        DueAt = m.DueAt,
        Attempts = m.Attempts,
        DoneAt = m.DoneAt,
        ParkedAt = m.ParkedAt,
        LastError = m.LastError,
    };

    /// <summary>The message.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it does, such as <c>mail</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTime DueAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was delivered.</summary>
    public DateTime? DoneAt { get; init; }

    /// <summary>Set aside after too many failures, waiting for a retry by hand.</summary>
    public DateTime? ParkedAt { get; init; }

    /// <summary>What went wrong the last time.</summary>
    public string? LastError { get; init; }
}

/// <summary>All fields of a message.</summary>
public sealed class OutboxFields : FieldCatalogue<OutboxMessage>
{
    public OutboxFields()
    {
        Text("kind", "Kind", m => m.Kind);
        DateTime("createdAt", "Created", m => m.CreatedAt).Sortable().ReadOnly();
        DateTime("dueAt", "Due", m => m.DueAt).Sortable().ReadOnly();
        Number("attempts", "Attempts", m => m.Attempts).Sortable().ReadOnly();
        DateTime("doneAt", "Done", m => m.DoneAt).Sortable().ReadOnly();
        DateTime("parkedAt", "Set aside", m => m.ParkedAt).Sortable().ReadOnly();
        Boolean("isDone", "Is done", m => m.DoneAt != null).Derived();
        Boolean("isParked", "Is set aside", m => m.ParkedAt != null).Derived();
        Exclude(nameof(OutboxMessage.Id), "the key itself");
        Exclude(nameof(OutboxMessage.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(OutboxMessage.Payload), "may hold secrets");
        Exclude(nameof(OutboxMessage.LeasedUntil), "the worker's own");
        Exclude(nameof(OutboxMessage.LastError), "shown, neither sorted nor filtered");
    }

    public override bool TakesText => false;
}

public interface IOutboxRepository
{
    Task<Page<OutboxMessageView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<OutboxMessage?> FindAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>The administrator's view of what waits, failed, or is done.</summary>
public sealed class OutboxService(
    IOutboxRepository messages,
    OutboxFields fields,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    public Task<Page<OutboxMessageView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    ) => messages.ListAsync(ListRequestParser.Parse(fields, query, caller), cancellationToken);

    /// <summary>Tries a message again at once.</summary>
    /// <exception cref="Failure">404; 409 when it is done.</exception>
    public Task RetryAsync(Guid id, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var message = await messages.FindAsync(id, cancellationToken) ?? throw Failure.NotFound("message");
                if (message.DoneAt is not null)
                {
                    throw Failure.Conflict("already_done", "This message was delivered already.");
                }

                message.Retry(time.UtcNow());
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: true,
            cancellationToken
        );
}
