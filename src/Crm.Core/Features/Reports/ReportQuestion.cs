using System.Text.Json.Serialization;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Reports;

/// <summary>What a report asks, saved or not.</summary>
public record ReportQuestion
{
    /// <summary>Required: what is counted.</summary>
    /// <example>deal</example>
    public RecordType? Entity { get; init; }

    /// <summary>One to four numbers; absent: how many there are.</summary>
    /// <example>[{"function": "count"}, {"function": "sum", "field": "amount"}]</example>
    public IReadOnlyList<ReportMeasure>? Measures { get; init; }

    /// <summary>Up to two fields by which the records are told apart; without any there is one row.</summary>
    /// <example>[{"field": "stageId"}, {"field": "createdAt", "by": "month"}]</example>
    public IReadOnlyList<ReportGroup>? GroupBy { get; init; }

    /// <summary>The query parameters of the list, each as text; `ownerId: "me"` is whoever looks.</summary>
    /// <example>{"status": "open"}</example>
    [JsonConverter(typeof(FilterMapConverter))]
    public IReadOnlyDictionary<string, string>? Filter { get; init; }

    /// <summary>A stretch of time that moves with today; null: none.</summary>
    /// <example>{"field": "createdAt", "within": "thisYear"}</example>
    public ReportPeriod? Period { get; init; }

    /// <summary>How it is drawn; absent: a table.</summary>
    /// <example>bar</example>
    public ReportChart? Chart { get; init; }

    /// <summary>In which order the groups of the first field stand; absent: by themselves.</summary>
    /// <example>natural</example>
    public ReportOrder? Order { get; init; }

    /// <summary>The question alone, without what it is called.</summary>
    public ReportQuestion Plain() =>
        new()
        {
            Entity = Entity,
            Measures = Measures,
            GroupBy = GroupBy,
            Filter = Filter,
            Period = Period,
            Chart = Chart,
            Order = Order,
        };
}

/// <summary>One number of a report.</summary>
public sealed record ReportMeasure
{
    /// <summary>How it is worked out.</summary>
    /// <example>sum</example>
    public ReportFunction Function { get; init; }

    /// <summary>Of which number or amount; none for `count`.</summary>
    /// <example>amount</example>
    public string? Field { get; init; }
}

/// <summary>A field by which records are told apart.</summary>
public sealed record ReportGroup
{
    /// <summary>The field.</summary>
    /// <example>createdAt</example>
    public string Field { get; init; } = "";

    /// <summary>For times and dates: how long a group is; absent: a month.</summary>
    /// <example>month</example>
    public ReportUnit? By { get; init; }
}

/// <summary>A stretch of time that moves with today, in the organization's time zone.</summary>
public sealed record ReportPeriod
{
    /// <summary>A time or date of the record.</summary>
    /// <example>createdAt</example>
    public string Field { get; init; } = "";

    /// <summary>Which stretch.</summary>
    /// <example>thisYear</example>
    public ReportWithin Within { get; init; }
}

/// <summary>How a number is worked out of records.</summary>
public enum ReportFunction
{
    /// <summary>How many there are.</summary>
    Count,
    Sum,

    /// <summary>The mean of those that have a value.</summary>
    Average,
    Min,
    Max,
}

/// <summary>How long a group of times is.</summary>
public enum ReportUnit
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>How a report is drawn.</summary>
public enum ReportChart
{
    Table,

    /// <summary>The first field down, the second across.</summary>
    Pivot,
    Bar,
    StackedBar,
    Line,
    Pie,

    /// <summary>The totals, large.</summary>
    Number,
}

/// <summary>In which order groups stand.</summary>
public enum ReportOrder
{
    /// <summary>Times, stages and choices in their own order; people, records and texts by their number, the largest first.</summary>
    Natural,

    /// <summary>By what they are called.</summary>
    Name,

    /// <summary>By the first number, the largest first.</summary>
    Largest,

    /// <summary>By the first number, the smallest first.</summary>
    Smallest,
}

/// <summary>Stretches of time that move with today.</summary>
public enum ReportWithin
{
    Today,
    Yesterday,
    ThisWeek,
    LastWeek,
    ThisMonth,
    LastMonth,
    NextMonth,
    ThisQuarter,
    LastQuarter,
    NextQuarter,
    ThisYear,
    LastYear,

    /// <summary>Today and the six days before.</summary>
    Last7Days,
    Last30Days,
    Last90Days,

    /// <summary>This month and the eleven before.</summary>
    Last12Months,
}
