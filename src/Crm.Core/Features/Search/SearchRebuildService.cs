using Crm.Core.Platform.Persistence;

namespace Crm.Core.Features.Search;

/// <summary>
/// Rebuilds all that search knows of the caller's organization, in batches, while others work: after an upgrade that
/// makes more of a record findable, or a repair.
/// </summary>
public sealed class SearchRebuildService(ISearchRebuild documents, IUnitOfWork unitOfWork)
{
    private const int BatchSize = 500;

    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        foreach (var type in documents.Types)
        {
            Guid? last = Guid.Empty;
            while (last is { } after)
            {
                last = await LockedAsync(
                    () => documents.WriteBatchAsync(type, after, BatchSize, cancellationToken),
                    cancellationToken
                );
            }

            await LockedAsync(
                async () =>
                {
                    await documents.RemoveStaleAsync(type, cancellationToken);
                    return (Guid?)null;
                },
                cancellationToken
            );
        }
    }

    // The lock opens the transaction that the batch is written in.
    private Task<Guid?> LockedAsync(Func<Task<Guid?>> batch, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync("search", cancellationToken);
                var last = await batch();
                await unitOfWork.SaveAsync(cancellationToken);
                return last;
            },
            retry: true,
            cancellationToken
        );
}
