using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Today;

/// <summary>Puts the caller's work into one queue. However much there is, it takes the same few queries.</summary>
public sealed class TodayService(ITodayRepository today, TaskService tasks, CallerContext caller, TimeProvider time)
{
    /// <summary>How many things the queue shows at most.</summary>
    public const int Most = 100;

    /// <summary>How long a hot lead may be without contact.</summary>
    private static readonly TimeSpan LeadPatience = TimeSpan.FromDays(2);

    /// <exception cref="Failure">403 when the caller is not a person.</exception>
    public async Task<TodayQueue> GetAsync(CancellationToken cancellationToken)
    {
        var me = caller.UserId ?? throw Failure.Forbidden("The queue is a person's own.");
        var now = time.UtcNow();
        var ranking = new TodayRanking(now, caller.Current.TimeZone);

        var due = await DueBeforeAsync(ranking.EndOfDay, Most, cancellationToken);
        var overdue = await CountOverdueAsync(due, now, cancellationToken);
        var leads = await today.FindUntouchedLeadsAsync(me, now - LeadPatience, Most, cancellationToken);
        var deals = await today.FindQuietDealsAsync(me, now, Most, cancellationToken);

        var items = due.Items.Select(ranking.Of).Concat(leads.Rows.Select(ranking.Of)).Concat(deals.Rows.Select(ranking.Of));
        return new TodayQueue
        {
            Items = [.. items.OrderByDescending(i => i.Score).ThenBy(i => i.At).Take(Most)],
            Counts = new TodayCounts(overdue, (int)due.TotalCount!.Value - overdue, leads.Count, deals.Count),
        };
    }

    private Task<Page<TaskView>> DueBeforeAsync(DateTime end, int most, CancellationToken cancellationToken) =>
        tasks.ListAsync(
            new Dictionary<string, string>
            {
                ["assigneeId"] = "me",
                ["status"] = "open,inProgress",
                ["dueBefore"] = end.ToString("O"),
                ["sort"] = "dueAt",
                ["pageSize"] = $"{most}",
            },
            cancellationToken
        );

    private async Task<int> CountOverdueAsync(Page<TaskView> due, DateTime now, CancellationToken cancellationToken) =>
        due.TotalCount == due.Items.Count
            ? due.Items.Count(t => t.DueAt < now)
            : (int)(await DueBeforeAsync(now, 1, cancellationToken)).TotalCount!.Value;
}
