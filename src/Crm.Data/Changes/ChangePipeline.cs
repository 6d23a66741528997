using System.Text.Json;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Live;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Data.Changes;

/// <summary>
/// What happens with every change, in the transaction of the change: stamps first, then each recorder writes what it
/// keeps. Features know nothing of it.
/// </summary>
public sealed class ChangePipeline
{
    private readonly CallerContext _caller;
    private readonly TimeProvider _time;
    private readonly ChangeDetector _detector;

    // Lazy, because some of them work with the context that this pipeline belongs to.
    private readonly Lazy<IEnumerable<IChangeCascade>> _cascades;
    private readonly Lazy<IEnumerable<IChangeRecorder>> _recorders;
    private readonly IChangeBroadcast _broadcast;
    private readonly List<RecordChange> _unannounced = [];

    internal ChangePipeline(
        CallerContext caller,
        TimeProvider time,
        ChangeDetector detector,
        Lazy<IEnumerable<IChangeCascade>> cascades,
        Lazy<IEnumerable<IChangeRecorder>> recorders,
        IChangeBroadcast broadcast
    )
    {
        _caller = caller;
        _time = time;
        _detector = detector;
        _cascades = cascades;
        _recorders = recorders;
        _broadcast = broadcast;
    }

    /// <summary>Lets what must follow the changes follow, as changes of their own.</summary>
    internal async Task CascadeAsync(CrmDbContext context, CancellationToken cancellationToken)
    {
        foreach (var cascade in _cascades.Value)
        {
            await cascade.FollowAsync(context, cancellationToken);
        }
    }

    internal PendingChanges Collect(CrmDbContext context)
    {
        var now = _time.UtcNow();
        var changed = context
            .ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        var customFields = _caller.IsSet ? _caller.Current.CustomFields : CustomFieldSet.None;
        var changes = changed.Select(e => _detector.Detect(e, customFields)).OfType<EntityChange>().ToList();
        foreach (var entry in changed)
        {
            RowStamper.Stamp(entry, _caller, now);
        }

        return new PendingChanges(now, changes, changed.Select(e => e.Entity));
    }

    internal async Task BeforeSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        foreach (var recorder in _recorders.Value)
        {
            await recorder.BeforeSaveAsync(context, pending, cancellationToken);
        }

        context.Appended.TrackFew();

        // What the recorders added is stamped like everything else.
        foreach (
            var entry in context.ChangeTracker.Entries().Where(e => e.State == EntityState.Added && pending.IsNews(e.Entity))
        )
        {
            RowStamper.Stamp(entry, _caller, pending.At);
        }

        pending.Personal.AddRange(
            context
                .ChangeTracker.Entries<IPersonal>()
                .Where(e => e.State is EntityState.Added or EntityState.Modified)
                .Select(e => Announce(e, pending.At))
        );
    }

    internal async Task AfterSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        foreach (var recorder in _recorders.Value)
        {
            await recorder.AfterSaveAsync(context, pending, cancellationToken);
        }

        var news = pending.Changes.Select(c => Announce(c, pending.At)).Concat(pending.Personal).ToList();
        _unannounced.AddRange(news);
        await _broadcast.InTransactionAsync(context, news, cancellationToken);
    }

    internal async Task AfterCommitAsync(CancellationToken cancellationToken)
    {
        var news = _unannounced.ToList();
        _unannounced.Clear();
        await _broadcast.AfterCommitAsync(news, cancellationToken);
    }

    /// <summary>Forgets what was not committed.</summary>
    internal void Reset() => _unannounced.Clear();

    private RecordChange Announce(EntityChange change, DateTime at) =>
        new(_caller.OrganizationId, change.Type, change.Id, change.Action, change.Version, _caller.UserId, at, change.OwnerId);

    private RecordChange Announce(EntityEntry<IPersonal> entry, DateTime at) =>
        new(
            _caller.OrganizationId,
            JsonNamingPolicy.CamelCase.ConvertName(entry.Metadata.ClrType.Name),
            entry.Entity.Id,
            entry.State == EntityState.Added ? ChangeAction.Created : ChangeAction.Updated,
            0,
            _caller.UserId,
            at,
            null,
            entry.Entity.ForUserId
        );
}

/// <summary>Makes further changes that follow from those about to be saved; they are stamped and recorded like all others.</summary>
internal interface IChangeCascade
{
    Task FollowAsync(CrmDbContext context, CancellationToken cancellationToken);
}

/// <summary>Keeps something with every change.</summary>
internal interface IChangeRecorder
{
    /// <summary>Adds entities to the save.</summary>
    Task BeforeSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Writes in the same transaction, after the save.</summary>
    Task AfterSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Carries news of committed changes to all nodes; how, is the database's affair.</summary>
public interface IChangeBroadcast
{
    /// <summary>For databases whose transactions carry notices themselves.</summary>
    Task InTransactionAsync(CrmDbContext context, IReadOnlyList<RecordChange> changes, CancellationToken cancellationToken);

    /// <summary>For databases of one node.</summary>
    Task AfterCommitAsync(IReadOnlyList<RecordChange> changes, CancellationToken cancellationToken);
}
