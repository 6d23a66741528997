namespace Crm.Core.Platform.Outbox;

/// <summary>Where a use case leaves what is to be done after its save.</summary>
public interface IOutbox
{
    /// <summary>Adds a message to the present save.</summary>
    /// <param name="kind">Who handles it.</param>
    /// <param name="payload">For the handler.</param>
    /// <param name="dueAt">Not before this time; null: at once.</param>
    void Add(string kind, string payload, DateTime? dueAt = null);
}

/// <summary>Does what messages of one kind ask for. It may be asked twice for the same one.</summary>
public interface IOutboxHandler
{
    string Kind { get; }

    /// <exception cref="PermanentFailureException">Trying again is of no use; any other exception is tried again.</exception>
    Task HandleAsync(string payload, CancellationToken cancellationToken);
}

/// <summary>What was asked for will never work; the message is set aside for an administrator at once.</summary>
public sealed class PermanentFailureException(string message, Exception cause) : Exception(message, cause);

/// <param name="Id">The message.</param>
/// <param name="OrganizationId">Whose.</param>
/// <param name="Kind">Who handles it.</param>
/// <param name="Payload">For the handler.</param>
/// <param name="Attempts">How often it was tried, this time included.</param>
public sealed record LeasedMessage(Guid Id, Guid OrganizationId, string Kind, string Payload, int Attempts);

/// <summary>The worker's side: messages of all organizations, each held by one node at a time.</summary>
public interface IOutboxQueue
{
    /// <summary>Takes due messages; nobody else gets them before <paramref name="lease"/> is over.</summary>
    Task<IReadOnlyList<LeasedMessage>> LeaseAsync(int max, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>It is done; the payload, which may hold secrets, is forgotten.</summary>
    Task CompleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>It failed: again at <paramref name="dueAt"/>, or set aside when there is no time.</summary>
    Task FailAsync(Guid id, string error, DateTime? dueAt, CancellationToken cancellationToken);
}
