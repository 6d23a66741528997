using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Today;

/// <summary>What to do now, the most pressing first.</summary>
public sealed record TodayQueue
{
    /// <summary>At most 100.</summary>
    public required IReadOnlyList<TodayItem> Items { get; init; }

    /// <summary>How many there are of each kind, also those beyond the 100.</summary>
    public required TodayCounts Counts { get; init; }
}

/// <summary>How many there are of each kind.</summary>
/// <param name="OverdueTask">Tasks that were due before now.</param>
/// <param name="DueTask">Tasks that are due later on the caller's day.</param>
/// <param name="HotLead">Hot leads that nobody is in touch with.</param>
/// <param name="QuietDeal">Open deals in which nothing happens.</param>
public sealed record TodayCounts(int OverdueTask, int DueTask, int HotLead, int QuietDeal);

/// <summary>Why something stands in the queue.</summary>
public enum TodayKind
{
    OverdueTask,
    DueTask,
    HotLead,
    QuietDeal,
}

/// <summary>One thing to do.</summary>
public sealed record TodayItem
{
    /// <summary>Why it stands here.</summary>
    public required TodayKind Kind { get; init; }

    /// <summary>The same as a sentence for people: "Silent for 16 days; Proposal expects 14".</summary>
    public required string Reason { get; init; }

    /// <summary>What the queue is ordered by, the highest first; overdue from 3000, due from 2000, leads from 1000, deals below.</summary>
    public required int Score { get; init; }

    /// <summary>When the task is due; when the lead or deal was last touched, a lead without a touch: when it came.</summary>
    public required DateTime At { get; init; }

    /// <summary>The lead or deal, or the record that the task is about; null for a task by itself.</summary>
    public RecordLink? Related { get; init; }

    /// <summary>The task; null for leads and deals.</summary>
    public TaskView? Task { get; init; }
}
