using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Persistence;

namespace Crm.Data.Changes;

/// <summary>Keeps the number of records that lists show, so that they need not count them.</summary>
internal sealed class CountRecorder(IDatabaseDialect dialect, CallerContext caller) : IChangeRecorder
{
    public async Task AfterSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        // Always in the same order, so that two saves never wait for each other crosswise.
        var slot = Random.Shared.Next(RecordCount.Slots);
        foreach (var kind in pending.Changes.Where(c => c.Record is not null).GroupBy(c => c.Record!.Type).OrderBy(g => g.Key))
        {
            var delta = new RecordCount
            {
                OrganizationId = caller.OrganizationId,
                RecordType = kind.Key,
                Slot = slot,
                Living = kind.Sum(Difference),
                Changes = kind.Count(),
            };
            await dialect.AddToCountAsync(context, delta, cancellationToken);
        }
    }

    private static int Difference(EntityChange change) =>
        change.Action switch
        {
            ChangeAction.Created or ChangeAction.Restored or ChangeAction.Updated => (change.Record!.IsShown() ? 1 : 0)
                - (change.WasShown ? 1 : 0),
            ChangeAction.Deleted => change.WasShown ? -1 : 0,
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Action, "An action without count"),
        };
}
