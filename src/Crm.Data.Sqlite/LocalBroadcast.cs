using Crm.Core.Platform.Live;
using Crm.Data.Changes;

namespace Crm.Data.Sqlite;

/// <summary>SQLite serves one node, so news of a committed change need not leave the process.</summary>
internal sealed class LocalBroadcast(LiveUpdates live) : IChangeBroadcast
{
    public Task InTransactionAsync(
        CrmDbContext context,
        IReadOnlyList<RecordChange> changes,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public Task AfterCommitAsync(IReadOnlyList<RecordChange> changes, CancellationToken cancellationToken) =>
        live.AnnounceAsync(changes);
}
