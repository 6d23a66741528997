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
    private static readonly TaskState[] ToDo = [TaskState.Open, TaskState.InProgress];

    private static readonly DateTime Beginning = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    /// <summary>The rhythm of the living ones of these deals, in one query.</summary>
    public Task<Dictionary<Guid, DealRhythm>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Of(context.Set<Deal>().Where(d => ids.Contains(d.Id))).ToDictionaryAsync(r => r.DealId, cancellationToken);

    /// <summary>Those that are quiet as <see cref="DealRhythm.IsQuiet"/> says, of deals of which the same is expected.</summary>
    public IQueryable<DealRhythm> Quiet(IQueryable<Deal> deals, DateTime quietUntil, DateTime now) =>
        Of(deals.Where(d => d.Status == DealStatus.Open && d.StageSince <= quietUntil))
            .Where(r =>
                r.SilentSince <= quietUntil
                && (r.LastStepAt == null || r.LastStepAt <= now)
                && (r.LastFollowUpAt == null || r.LastFollowUpAt <= now)
            );

    private IQueryable<DealRhythm> Of(IQueryable<Deal> deals)
    {
        var activities = context.Set<Activity>();
        // What only went out is no touch: nobody knows whether it was read.
        var touches = activities.Where(a =>
            a.Direction != ActivityDirection.Outbound
            || (a.ActivityType != ActivityType.Email && a.ActivityType != ActivityType.Message)
        );
        var steps = context.Set<TaskItem>().Where(t => t.DueAt != null && ToDo.Contains(t.Status));
        // The follow-up of an activity hangs on the first record that the activity names, which comes before the deal.
        // The bound holds for every moment. It is what leads SQLite, which has no statistics, to the index of a deal's
        // activities instead of the one of all that are not deleted: milliseconds instead of minutes with 10,000 deals.
        var followUps = activities
            .Where(a => a.OccurredAt > Beginning)
            .Join(steps, a => a.FollowUpTaskId, t => (Guid?)t.Id, (a, t) => new { a.DealId, t.DueAt });
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
}
