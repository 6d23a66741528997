using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Reports;

/// <summary>Reads what the things are called that keys point to: the same two commands however many there are.</summary>
public sealed class ReportLabelReader(INameLookup names, IPipelineRepository pipelines)
{
    public async Task<ReportLabels> ReadAsync(IEnumerable<(Field Field, object? Key)> keys, CancellationToken cancellationToken)
    {
        var references = keys.Where(k => k is { Field.Kind: FieldKind.Reference, Key: Guid }).ToList();
        if (references.Count == 0)
        {
            return new ReportLabels(new Names(new Dictionary<Guid, string>()), []);
        }

        // What points to no record points to people, pipelines or stages.
        var hasStages = references.Any(r => r.Field.ReferenceType is null);
        return new ReportLabels(
            await names.FindAsync(references.Select(r => (Guid)r.Key!), cancellationToken),
            hasStages ? await pipelines.FindAllAsync(cancellationToken) : []
        );
    }
}

/// <summary>What keys are called, and in which order they stand by themselves.</summary>
public sealed class ReportLabels
{
    private const string Nothing = "(none)";
    private const string Hidden = "(not visible)";

    private readonly Names _names;
    private readonly Dictionary<Guid, (string Name, int Rank)> _stages = [];

    public ReportLabels(Names names, IReadOnlyList<Pipeline> pipelines)
    {
        _names = names;
        var stages = pipelines
            .OrderByDescending(p => p.IsDefault)
            .ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(p => p.Stages.OrderBy(s => s.Position).Select(s => (Pipeline: p, Stage: s)))
            .ToList();
        foreach (var (rank, (pipeline, stage)) in stages.Index())
        {
            var isAlone = stages.Count(s => s.Stage.Name == stage.Name) == 1;
            _stages[stage.Id] = (isAlone ? stage.Name : $"{stage.Name} ({pipeline.Name})", rank);
        }
    }

    public ReportKey Of(PlannedGroup group, object? key) =>
        key switch
        {
            null => new ReportKey(null, Nothing),
            DateOnly day => new ReportKey($"{day:yyyy-MM-dd}", ReportPeriods.Name(day, group.By ?? ReportUnit.Day)),
            Guid id => new ReportKey(id.ToString(), _stages.TryGetValue(id, out var s) ? s.Name : _names.Of(id) ?? Hidden),
            Enum choice => Choice(Platform.Patching.ChoiceName.Of(choice)),
            bool yes => new ReportKey(yes ? "true" : "false", yes ? "Yes" : "No"),
            IFormattable number => Plain(number.ToString("G", System.Globalization.CultureInfo.InvariantCulture)),
            _ => Plain((string)key),
        };

    /// <summary>Where it stands among the others of its field; null: it has no order of its own.</summary>
    public decimal? RankOf(object? key) =>
        key switch
        {
            DateOnly day => day.DayNumber,
            Enum choice => Convert.ToInt32(choice, System.Globalization.CultureInfo.InvariantCulture),
            bool yes => yes ? 1 : 0,
            Guid id => _stages.TryGetValue(id, out var stage) ? stage.Rank : null,
            null or string => null,
            _ => Convert.ToDecimal(key, System.Globalization.CultureInfo.InvariantCulture),
        };

    private static ReportKey Plain(string text) => new(text, text);

    private static ReportKey Choice(string name)
    {
        var words = string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
        return new ReportKey(name, name.Length == 1 ? name : char.ToUpperInvariant(words[0]) + words[1..]);
    }
}
