using Crm.Core.Platform.Idempotency;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Platform.Retention;

/// <summary>
/// Deletes what is over, in small batches, so that nobody waits. What is deleted twice at once is deleted once, so every
/// node may do it.
/// </summary>
public sealed class RetentionService(IEnumerable<IRetentionRule> rules, IIdempotencyStore requests, CallerContext caller)
{
    private const int BatchSize = 200;

    /// <summary>Purges what belongs to one organization.</summary>
    public async Task PurgeAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        using var acting = caller.Act(Caller.Product(organizationId));
        foreach (var rule in rules)
        {
            await RepeatAsync(() => rule.PurgeAsync(BatchSize, cancellationToken));
        }
    }

    /// <summary>Purges what belongs to no organization.</summary>
    public Task PurgeSharedAsync(CancellationToken cancellationToken) =>
        RepeatAsync(() => requests.PurgeAsync(BatchSize, cancellationToken));

    private static async Task RepeatAsync(Func<Task<int>> batch)
    {
        while (await batch() == BatchSize) { }
    }
}
