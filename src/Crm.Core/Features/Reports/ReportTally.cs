using Crm.Core.Platform.Money;
using Crm.Core.Platform.Numbers;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Reports;

/// <summary>What groups come to together. Sums, numbers and ends add up, so means are worked out of them last.</summary>
public sealed class ReportTally(IReadOnlyList<SumColumn> columns)
{
    private readonly decimal?[] _values = new decimal?[columns.Count];

    public long Count { get; private set; }

    /// <summary>Adds a group whose amounts are worth so much each in the organization's currency.</summary>
    public void Add(SumGroup group, IReadOnlySet<SumColumn> converted, decimal rate)
    {
        Count += group.Count;
        foreach (var (i, column) in columns.Index())
        {
            var value = converted.Contains(column) ? MoneyAmount.Convert(group.Values[i], rate) : group.Values[i];
            _values[i] = (_values[i], value) switch
            {
                (null, _) => value,
                (_, null) => _values[i],
                ({ } before, { } more) => column.Aggregate switch
                {
                    Aggregate.Known or Aggregate.Sum => before + more,
                    Aggregate.Least => Math.Min(before, more),
                    Aggregate.Greatest => Math.Max(before, more),
                    _ => throw new ArgumentOutOfRangeException(nameof(group), column.Aggregate, "An aggregate without a rule"),
                },
            };
        }
    }

    public decimal? Of(PlannedMeasure measure) =>
        measure.Function switch
        {
            ReportFunction.Count => Count,
            ReportFunction.Sum => Value(measure, Aggregate.Sum) ?? 0,
            ReportFunction.Average => Ratio.Mean(Value(measure, Aggregate.Sum) ?? 0, Value(measure, Aggregate.Known) ?? 0),
            ReportFunction.Min => Value(measure, Aggregate.Least),
            ReportFunction.Max => Value(measure, Aggregate.Greatest),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Function, "A function without a number"),
        };

    private decimal? Value(PlannedMeasure measure, Aggregate aggregate)
    {
        var wanted = new SumColumn(measure.Field!, aggregate);
        return _values[columns.Index().First(c => c.Item == wanted).Index];
    }
}
