using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Today;

/// <summary>
/// Says why something stands in the queue, and where. A kind never gets into another's band: whatever is overdue comes
/// before whatever is due, then leads, then deals.
/// </summary>
/// <param name="now">The present.</param>
/// <param name="zone">Where the caller counts days.</param>
public sealed class TodayRanking(DateTime now, string zone)
{
    private const int OverdueBand = 3000;
    private const int DueBand = 2000;
    private const int LeadBand = 1000;
    private const int BandEnd = 999;

    // A day late and an hour of the day weigh the same; urgent outweighs two of either.
    private const int Step = 10;

    public TodayItem Of(TaskView task)
    {
        var due = task.DueAt!.Value;
        var isOverdue = due < now;
        var points = isOverdue ? (now - due).TotalDays * Step : (EndOfDay - due).TotalHours * Step;
        return new TodayItem
        {
            Kind = isOverdue ? TodayKind.OverdueTask : TodayKind.DueTask,
            Reason = (isOverdue ? Lateness(due) : "Due today") + Weight(task.Priority),
            Score = (isOverdue ? OverdueBand : DueBand) + Within(points + Points(task.Priority)),
            At = due,
            Related = task.Related,
            Task = task,
        };
    }

    public TodayItem Of(UntouchedLead lead) =>
        new()
        {
            Kind = TodayKind.HotLead,
            Reason = lead.TouchedAt is { } at
                ? $"Score {lead.Score}, last contact {Days(DaysSince(at))} ago"
                : $"Score {lead.Score}, nobody has been in touch yet",
            Score = LeadBand + Within(lead.Score * 8 + Math.Min(DaysSince(lead.TouchedAt ?? lead.CreatedAt), 100)),
            At = lead.TouchedAt ?? lead.CreatedAt,
            Related = new RecordLink(RecordType.Lead, lead.Id, lead.Name),
        };

    public TodayItem Of(QuietDeal deal) =>
        new()
        {
            Kind = TodayKind.QuietDeal,
            Reason = $"Silent for {Days(DaysSince(deal.TouchedAt))}; {deal.Stage} expects {deal.ExpectedDays}",
            Score = Within(DaysSince(deal.TouchedAt)),
            At = deal.TouchedAt,
            Related = new RecordLink(RecordType.Deal, deal.Id, deal.Name),
        };

    /// <summary>When the caller's day is over.</summary>
    public DateTime EndOfDay => LocalTime.StartOfDay(LocalTime.Today(now, zone).AddDays(1), zone);

    private static int Within(double points) => (int)Math.Clamp(points, 0, BandEnd);

    private static int Points(TaskPriority priority) =>
        priority switch
        {
            TaskPriority.Low => 0,
            TaskPriority.Medium => Step / 2,
            TaskPriority.High => Step * 3 / 2,
            TaskPriority.Urgent => Step * 5 / 2,
            _ => throw new ArgumentOutOfRangeException(nameof(priority), priority, "A priority without weight"),
        };

    private static string Weight(TaskPriority priority) =>
        priority switch
        {
            TaskPriority.Low or TaskPriority.Medium => "",
            TaskPriority.High => ", high priority",
            TaskPriority.Urgent => ", urgent",
            _ => throw new ArgumentOutOfRangeException(nameof(priority), priority, "A priority without word"),
        };

    // As people say it: what was due yesterday evening is a day overdue this morning.
    private string Lateness(DateTime due)
    {
        var days = LocalTime.Today(now, zone).DayNumber - LocalTime.Today(due, zone).DayNumber;
        return days == 0 ? "Overdue since earlier today" : $"{Days(days)} overdue";
    }

    private int DaysSince(DateTime at) => (int)Math.Max(0, (now - at).TotalDays);

    private static string Days(int count) => count == 1 ? "1 day" : $"{count} days";
}
