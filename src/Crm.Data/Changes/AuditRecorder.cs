using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Tenancy;

namespace Crm.Data.Changes;

/// <summary>Writes who changed what, with old and new values.</summary>
internal sealed class AuditRecorder(CallerContext caller) : IChangeRecorder
{
    public Task BeforeSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        context.Appended.AddRange(
            pending
                .Changes.Where(IsWorthKeeping)
                .Select(c => new AuditEntry
                {
                    At = pending.At,
                    ById = caller.UserId,
                    Action = c.Action,
                    EntityType = c.Type,
                    EntityId = c.Id,
                    EntityTitle = c.Title,
                    OwnerId = c.OwnerId,
                    Changes = c.Fields,
                })
        );
        return Task.CompletedTask;
    }

    // What follows by itself (a score) has a history of its own.
    private static bool IsWorthKeeping(EntityChange change) => change.Action != ChangeAction.Updated || change.Fields.Count > 0;
}
