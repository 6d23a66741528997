using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Pipelines;

/// <summary>An organization's own ordered sales stages. One pipeline is the default: deals that name none go there.</summary>
public sealed class Pipeline : OrganizationOwned, IAudited
{
    public const int MaxName = 100;

    private readonly List<PipelineStage> _stages = [];

    private Pipeline() { }

    public Pipeline(string name) => Rename(name);

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name, folded: unique in the organization.</summary>
    public string NameKey { get; private set; } = "";

    public bool IsDefault { get; private set; }

    /// <summary>In no order; <see cref="InOrder"/> sorts.</summary>
    public IReadOnlyList<PipelineStage> Stages => _stages;

    string IAudited.AuditType => "pipeline";

    string IAudited.AuditTitle => Name;

    /// <summary>The stages from the first to the last.</summary>
    public IReadOnlyList<PipelineStage> InOrder() => [.. _stages.OrderBy(s => s.Position).ThenBy(s => s.Id)];

    /// <exception cref="Failure">412 when the caller holds an older version.</exception>
    public void RequireVersion(int? expected) => Versions.Require(Version, expected);

    public void Rename(string name)
    {
        Name = name;
        NameKey = TextKey.Fold(name);
    }

    public void MakeDefault(bool isDefault) => IsDefault = isDefault;

    /// <summary>Takes over checked stages: those with a known id are changed, those without are new, those left out go.</summary>
    public void Arrange(IReadOnlyList<StageInput> stages)
    {
        var arranged = InOrderOf(stages);
        var kept = arranged.Select(s => s.Id).OfType<Guid>().ToHashSet();
        _stages.RemoveAll(s => !kept.Contains(s.Id));
        foreach (var (input, position) in arranged.Zip(PositionsOf(arranged)))
        {
            var stage = _stages.SingleOrDefault(s => s.Id == input.Id);
            if (stage is null)
            {
                stage = new PipelineStage(Id);
                _stages.Add(stage);
            }

            stage.Describe(input, position);
        }
    }

    public void Remove(PipelineStage stage) => _stages.Remove(stage);

    private static List<StageInput> InOrderOf(IReadOnlyList<StageInput> stages) =>
        HavePositions(stages) ? [.. stages.OrderBy(s => s.Position)] : [.. stages];

    // Given positions are kept, so that what was sent is what is read; else they are counted from 1.
    private static IEnumerable<int> PositionsOf(List<StageInput> stages) =>
        HavePositions(stages) ? stages.Select(s => s.Position!.Value) : Enumerable.Range(1, stages.Count);

    private static bool HavePositions(IReadOnlyList<StageInput> stages) =>
        stages.All(s => s.Position is not null) && stages.DistinctBy(s => s.Position).Count() == stages.Count;
}

/// <summary>What a stage means for the deals in it.</summary>
public enum StageKind
{
    Open,
    Won,
    Lost,
}

/// <summary>One stage of a pipeline.</summary>
public sealed class PipelineStage : OrganizationOwned, IAudited
{
    public const int MaxName = 100;

    private PipelineStage() { }

    public PipelineStage(Guid pipelineId) => PipelineId = pipelineId;

    public Guid PipelineId { get; private set; }

    public string Name { get; private set; } = "";

    public int Position { get; private set; }

    /// <summary>How likely a deal in this stage is won, in percent.</summary>
    public int Probability { get; private set; }

    public StageKind Kind { get; private set; }

    /// <summary>How long deals should stand here at most; null: as long as they like.</summary>
    public int? ExpectedDays { get; private set; }

    string IAudited.AuditType => "pipelineStage";

    string IAudited.AuditTitle => Name;

    public void Describe(StageInput input, int position)
    {
        Name = input.Name!;
        Position = position;
        Kind = input.Kind ?? StageKind.Open;
        Probability = input.Probability ?? UsualProbability(Kind);
        ExpectedDays = input.ExpectedDays;
    }

    private static int UsualProbability(StageKind kind) =>
        kind switch
        {
            StageKind.Open or StageKind.Lost => 0,
            StageKind.Won => 100,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of stage without probability"),
        };
}
