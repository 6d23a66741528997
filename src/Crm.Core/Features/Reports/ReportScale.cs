using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Reports;

/// <summary>The stretches of time that records are sorted into, without a gap.</summary>
/// <param name="Unit">How long each is.</param>
/// <param name="Starts">The first day of each; none: no record has a time.</param>
public sealed record ReportScale(ReportUnit Unit, IReadOnlyList<DateOnly> Starts)
{
    public const int MaxStarts = 400;

    /// <summary>The stretches between the least and the greatest value.</summary>
    /// <exception cref="Failure">400 on <paramref name="name"/> when they are too many.</exception>
    public static ReportScale Of(PlannedGroup group, SumSpan span, string zone, DayOfWeek weekStart, string name)
    {
        var unit = group.By!.Value;
        if (Day(span.First, zone) is not { } first || Day(span.Last, zone) is not { } last)
        {
            return new ReportScale(unit, []);
        }

        var starts = new List<DateOnly>();
        for (var start = ReportPeriods.StartOf(first, unit, weekStart); start <= last; start = ReportPeriods.Step(start, unit, 1))
        {
            starts.Add(start);
            if (starts.Count > MaxStarts)
            {
                throw Failure.Invalid(
                    name,
                    $"From {first:yyyy-MM-dd} to {last:yyyy-MM-dd} there are more than {MaxStarts} groups. Make them longer, or narrow the time."
                );
            }
        }

        return new ReportScale(unit, starts);
    }

    /// <summary>What the database compares with.</summary>
    public IReadOnlyList<object> Values(Field field, string zone) =>
        Starts.Select(day => ReportFilters.Value(field, day, zone)).ToList();

    /// <summary>The first day of a numbered stretch; null for what has no time.</summary>
    public DateOnly? Start(object? number) => number is int index and >= 0 && index < Starts.Count ? Starts[index] : null;

    private static DateOnly? Day(object? value, string zone) =>
        value switch
        {
            DateOnly day => day,
            DateTime moment => LocalTime.Today(moment, zone),
            _ => null,
        };
}
