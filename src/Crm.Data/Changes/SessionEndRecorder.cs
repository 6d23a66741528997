using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Live;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>Tells the open screens of a person that a session ended, so that the one of that session is let go at once.</summary>
internal sealed class SessionEndRecorder(CallerContext caller) : IChangeRecorder
{
    private const string Type = "session";

    public Task BeforeSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        var ended = context
            .ChangeTracker.Entries<Session>()
            .Where(e => e.State == EntityState.Modified)
            .Where(e => e.Property(s => s.EndedAt) is { OriginalValue: null, CurrentValue: not null })
            .Select(e => e.Entity);
        pending.Personal.AddRange(ended.Select(s => Announce(s, pending.At)));
        return Task.CompletedTask;
    }

    private RecordChange Announce(Session session, DateTime at) =>
        new(
            caller.OrganizationId,
            Type,
            session.Id,
            ChangeAction.Deleted,
            session.Version,
            caller.UserId,
            at,
            null,
            session.UserId
        );
}
