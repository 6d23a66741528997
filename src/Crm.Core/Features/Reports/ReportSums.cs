using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Reports;

/// <summary>Puts the groups of the database together as they are shown: cells, what each row and column comes to, and all.</summary>
public sealed class ReportSums
{
    /// <summary>So many groups are shown.</summary>
    public const int MaxRows = 1_000;

    // In place of nothing, which is a group like any other.
    private static readonly object Nothing = new();

    private readonly ReportPlan _plan;
    private readonly IReadOnlyList<ReportScale?> _scales;
    private readonly IReadOnlyList<SumColumn> _columns;
    private readonly HashSet<SumColumn> _converted;
    private readonly Dictionary<(object First, object Second), ReportTally> _cells = [];
    private readonly Dictionary<object, ReportTally>[] _axes;
    private readonly Dictionary<string, (string Text, long Count)> _spellings = [];
    private readonly ReportTally _total;
    private int _all;

    public ReportSums(ReportPlan plan, IReadOnlyList<ReportScale?> scales, IReadOnlyList<SumColumn> columns)
    {
        (_plan, _scales, _columns) = (plan, scales, columns);
        _converted = plan
            .Measures.Where(m => m.IsConverted)
            .SelectMany(m => m.Columns)
            .Where(c => c.Aggregate != Aggregate.Known)
            .ToHashSet();
        _axes = plan.Groups.Select(_ => new Dictionary<object, ReportTally>()).ToArray();
        _total = new ReportTally(columns);
    }

    /// <summary>What has to be named.</summary>
    public IEnumerable<(Field Field, object? Key)> Keys =>
        _plan.Groups.SelectMany((group, i) => _axes[i].Keys.Select(key => (group.Field, Shown(key))));

    public void Add(SumGroup group, decimal rate)
    {
        var keys = group.Keys.Select((key, i) => KeyOf(i, key, group.Count)).ToList();
        Tally(_total);
        foreach (var (i, key) in keys.Index())
        {
            Tally(At(_axes[i], key));
        }

        if (keys.Count > 0)
        {
            Tally(At(_cells, (keys[0], keys.ElementAtOrDefault(1) ?? Nothing)));
        }

        void Tally(ReportTally tally) => tally.Add(group, _converted, rate);
    }

    /// <summary>After the last group: leaves out what is too much, and closes gaps between times.</summary>
    public void Complete()
    {
        _all = _cells.Count;
        if (_all > MaxRows)
        {
            var kept = _cells.OrderByDescending(c => c.Value.Count).Take(MaxRows).Select(c => c.Key).ToHashSet();
            foreach (var cell in _cells.Keys.Where(c => !kept.Contains(c)).ToList())
            {
                _cells.Remove(cell);
            }

            Keep(0, kept.Select(k => k.First));
            Keep(1, kept.Select(k => k.Second));
            return;
        }

        foreach (var (i, scale) in _scales.Index())
        {
            foreach (var start in scale?.Starts ?? [])
            {
                var added = At(_axes[i], start);
                if (_axes.Length == 1)
                {
                    _cells.TryAdd((start, Nothing), added);
                }
            }
        }
    }

    public ReportResult Show(ReportLabels labels)
    {
        var orders = _axes.Select((_, i) => Ordered(i, labels)).ToList();
        return new ReportResult
        {
            Entity = _plan.List.Type,
            Measures = _plan.Measures.Select(m => Column(m)).ToList(),
            GroupBy = _plan.Groups.Select(g => new ReportAxis(g.Field.Label, g.Field.Name, g.Field.Kind, g.By)).ToList(),
            Currency = _plan.Organization.Currency,
            Rows = Rows(orders, labels),
            Groups = _axes.Length == 2 ? Axis(0) : [],
            Series = _axes.Length == 2 ? Axis(1) : [],
            Totals = new ReportRow([], Values(_total), _plan.Filter),
            IsCut = _all > MaxRows,
            Statement =
                _all > MaxRows
                    ? $"There are {_all:N0} groups. The {MaxRows:N0} with most records are shown; the totals count all."
                    : null,
        };

        List<ReportRow> Axis(int i) => orders[i].Select(key => Row([(i, key)], _axes[i][key], labels)).ToList();
    }

    private List<ReportRow> Rows(IReadOnlyList<IReadOnlyList<object>> orders, ReportLabels labels) =>
        orders.Count switch
        {
            0 => [new ReportRow([], Values(_total), _plan.Filter)],
            1 => orders[0].Select(key => Row([(0, key)], _cells[(key, Nothing)], labels)).ToList(),
            _ => orders[0]
                .SelectMany(first => orders[1].Select(second => (first, second)))
                .Where(_cells.ContainsKey)
                .Select(cell => Row([(0, cell.first), (1, cell.second)], _cells[cell], labels))
                .ToList(),
        };

    private ReportRow Row(IReadOnlyList<(int Axis, object Key)> keys, ReportTally tally, ReportLabels labels)
    {
        var filter = new Dictionary<string, string>(_plan.Filter, StringComparer.Ordinal);
        foreach (var (axis, key) in keys)
        {
            Narrow(filter, _plan.Groups[axis], Shown(key));
        }

        return new ReportRow(
            keys.Select(k => labels.Of(_plan.Groups[k.Axis], Spelled(Shown(k.Key)))).ToList(),
            Values(tally),
            filter
        );
    }

    private void Narrow(Dictionary<string, string> filter, PlannedGroup group, object? key)
    {
        if (group.By is { } unit && key is DateOnly first)
        {
            var before = ReportPeriods.Step(first, unit, 1);
            ReportFilters.Narrow(filter, _plan.Request, group.Field, first, before, _plan.Organization.TimeZone);
        }
        else
        {
            ReportFilters.Narrow(filter, group.Field, Spelled(key));
        }
    }

    private List<object> Ordered(int axis, ReportLabels labels)
    {
        var group = _plan.Groups[axis];
        var order = axis == 0 ? _plan.Order : ReportOrder.Natural;
        var lines = _axes[axis]
            .Select(a =>
                (
                    a.Key,
                    Rank: labels.RankOf(Shown(a.Key)),
                    Value: a.Value.Of(_plan.Measures[0]),
                    labels.Of(group, Spelled(Shown(a.Key))).Label
                )
            )
            .ToList();
        var hasRanks = lines.Any(l => l.Rank is not null);
        var sorted = order switch
        {
            ReportOrder.Natural when hasRanks => lines.OrderBy(l => l.Rank is null).ThenBy(l => l.Rank),
            ReportOrder.Natural or ReportOrder.Largest => lines.OrderByDescending(l => l.Value ?? decimal.MinValue),
            ReportOrder.Smallest => lines.OrderBy(l => l.Value ?? decimal.MaxValue),
            ReportOrder.Name => lines.OrderBy(l => l.Key == Nothing),
            _ => throw new ArgumentOutOfRangeException(nameof(axis), order, "An order without a rule"),
        };
        return sorted.ThenBy(l => l.Label, StringComparer.OrdinalIgnoreCase).Select(l => l.Key).ToList();
    }

    // Lists filter without regard to case: what they would show together is counted together.
    private object KeyOf(int axis, object? key, long count)
    {
        if (_scales[axis] is { } scale)
        {
            return scale.Start(key) ?? Nothing;
        }

        if (key is not string text)
        {
            return key ?? Nothing;
        }

        if (text.Length == 0)
        {
            return Nothing;
        }

        var folded = text.ToLowerInvariant();
        if (!_spellings.TryGetValue(folded, out var known) || known.Count < count)
        {
            _spellings[folded] = (text, count);
        }

        return folded;
    }

    private object? Spelled(object? key) => key is string folded ? _spellings[folded].Text : key;

    private static object? Shown(object key) => key == Nothing ? null : key;

    private void Keep(int axis, IEnumerable<object> keys)
    {
        if (axis < _axes.Length)
        {
            var kept = keys.ToHashSet();
            foreach (var key in _axes[axis].Keys.Where(k => !kept.Contains(k)).ToList())
            {
                _axes[axis].Remove(key);
            }
        }
    }

    private ReportTally At<TKey>(Dictionary<TKey, ReportTally> tallies, TKey key)
        where TKey : notnull => tallies.TryGetValue(key, out var known) ? known : tallies[key] = new ReportTally(_columns);

    private List<decimal?> Values(ReportTally tally) => _plan.Measures.Select(tally.Of).ToList();

    private ReportColumn Column(PlannedMeasure measure)
    {
        var name = measure.Field?.Label ?? _plan.List.Type.Plural();
        var label = measure.Function switch
        {
            ReportFunction.Count => char.ToUpperInvariant(name[0]) + name[1..],
            ReportFunction.Sum => $"{name}, sum",
            ReportFunction.Average => $"{name}, average",
            ReportFunction.Min => $"{name}, least",
            ReportFunction.Max => $"{name}, greatest",
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Function, "A function without a label"),
        };
        return new ReportColumn(
            label,
            measure.Function,
            measure.Field?.Name,
            measure.Field?.Kind == FieldKind.Money ? FieldKind.Money : FieldKind.Number
        );
    }
}
