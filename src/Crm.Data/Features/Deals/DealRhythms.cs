using Crm.Core.Features.Activities;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Records;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Deals;

/// <summary>
/// Reads the rhythm of deals, each value by a seek into an index. What happened and what is planned counts whoever may read
/// it; whether the deal itself may be seen is settled before.
/// </summary>
internal sealed class DealRhythms(CrmDbContext context)
{
    /// <summary>The records that the rhythm follows from.</summary>
    public static readonly RecordType[] ComputedFrom = [RecordType.Deal, RecordType.Activity, RecordType.Task];

    private static readonly TaskState[] ToDo = [TaskState.Open, TaskState.InProgress];

    private static readonly DateTime Beginning = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    /// <summary>The rhythm of the living ones of these deals, in one query.</summary>
    public Task<Dictionary<Guid, DealRhythm>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Of(context.Set<Deal>().Where(d => ids.Contains(d.Id))).ToDictionaryAsync(r => r.DealId, cancellationToken);

    /// <summary>
    /// Those that are quiet as <see cref="DealRhythm.IsQuiet"/> says, of deals of which the same is expected. Asks of each deal
    /// only whether there is something that keeps it from being quiet.
    /// </summary>
    public IQueryable<SilentDeal> Quiet(IQueryable<Deal> deals, DateTime quietUntil, DateTime now)
    {
        var (touches, steps, followUps) = (Touches, Steps, FollowUps);
        return deals
            .Where(d => d.Status == DealStatus.Open && d.StageSince <= quietUntil)
            .Where(d => !touches.Any(a => a.DealId == d.Id && a.OccurredAt > quietUntil))
            .Where(d => !steps.Any(t => t.RelatedId == d.Id && t.RelatedType == RecordType.Deal && t.DueAt > now))
            .Where(d => !followUps.Any(f => f.DealId == d.Id && f.DueAt > now))
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Select(d => new SilentDeal
            {
                DealId = d.Id,
                SilentSince =
                    touches.Where(a => a.DealId == d.Id && a.OccurredAt > d.StageSince).Max(a => (DateTime?)a.OccurredAt)
                    ?? d.StageSince,
            });
    }

    // What only went out is no touch: nobody knows whether it was read.
    private IQueryable<Activity> Touches =>
        context
            .Set<Activity>()
            .Where(a =>
                a.Direction != ActivityDirection.Outbound
                || (a.ActivityType != ActivityType.Email && a.ActivityType != ActivityType.Message)
            );

    private IQueryable<TaskItem> Steps => context.Set<TaskItem>().Where(t => t.DueAt != null && ToDo.Contains(t.Status));

    // The follow-up of an activity hangs on the first record that the activity names, which comes before the deal. The bound
    // holds for every moment. It is what leads SQLite, as long as it has no statistics, to the index of a deal's activities instead
    // of the one of all that are not deleted: milliseconds instead of minutes with 10,000 deals.
    private IQueryable<FollowUp> FollowUps =>
        context
            .Set<Activity>()
            .Where(a => a.OccurredAt > Beginning)
            .Join(Steps, a => a.FollowUpTaskId, t => (Guid?)t.Id, (a, t) => new FollowUp { DealId = a.DealId, DueAt = t.DueAt });

    private IQueryable<DealRhythm> Of(IQueryable<Deal> deals)
    {
        var (touches, steps, followUps) = (Touches, Steps, FollowUps);
        return deals
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Select(d => new
            {
                d.Id,
                d.StageSince,
                TouchedAt = touches.Where(a => a.DealId == d.Id).Max(a => (DateTime?)a.OccurredAt),
                FirstStepAt = steps.Where(t => t.RelatedId == d.Id && t.RelatedType == RecordType.Deal).Min(t => t.DueAt),
                LastStepAt = steps.Where(t => t.RelatedId == d.Id && t.RelatedType == RecordType.Deal).Max(t => t.DueAt),
                FirstFollowUpAt = followUps.Where(f => f.DealId == d.Id).Min(f => f.DueAt),
                LastFollowUpAt = followUps.Where(f => f.DealId == d.Id).Max(f => f.DueAt),
            })
            .Select(d => new DealRhythm
            {
                DealId = d.Id,
                TouchedAt = d.TouchedAt,
                SilentSince = d.TouchedAt != null && d.TouchedAt > d.StageSince ? d.TouchedAt.Value : d.StageSince,
                FirstStepAt = d.FirstStepAt,
                LastStepAt = d.LastStepAt,
                FirstFollowUpAt = d.FirstFollowUpAt,
                LastFollowUpAt = d.LastFollowUpAt,
            });
    }

    private sealed class FollowUp
    {
        public required Guid? DealId { get; init; }

        public required DateTime? DueAt { get; init; }
    }
}

/// <summary>A quiet deal, and since when it is silent.</summary>
internal sealed class SilentDeal
{
    public required Guid DealId { get; init; }

    public required DateTime SilentSince { get; init; }
}
