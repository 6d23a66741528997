namespace Crm.Core.Platform.Idempotency;

/// <summary>What is known of a request that carries an idempotency key.</summary>
public enum IdempotencyState
{
    /// <summary>Never seen: it is now under way, and this caller runs it.</summary>
    Started,

    /// <summary>The first one is still running.</summary>
    UnderWay,

    /// <summary>Done, and its answer is kept.</summary>
    Answered,

    /// <summary>Done, but the node died before the answer was kept.</summary>
    DoneWithoutAnswer,

    /// <summary>The key came before with another body.</summary>
    OtherBody,
}

/// <param name="State">What is known.</param>
/// <param name="Status">The first answer's status.</param>
/// <param name="Answer">The first answer, encrypted.</param>
public sealed record IdempotencyEntry(IdempotencyState State, int? Status = null, byte[]? Answer = null);

/// <summary>Remembers requests and their answers for 24 hours, on all nodes.</summary>
public interface IIdempotencyStore
{
    Task<IdempotencyEntry> BeginAsync(string id, string bodyHash, CancellationToken cancellationToken);

    Task CompleteAsync(string id, int status, byte[] answer, CancellationToken cancellationToken);

    /// <summary>Forgets a request whose answer is not worth keeping, unless it changed something.</summary>
    Task AbandonAsync(string id, CancellationToken cancellationToken);

    /// <summary>Deletes one batch of those whose 24 hours are over; says how many.</summary>
    Task<int> PurgeAsync(int max, CancellationToken cancellationToken);
}

/// <summary>The idempotent request of this scope, if it is one; its change marks it as done in the same transaction.</summary>
public sealed class IdempotencyScope
{
    public string? RequestId { get; set; }
}
