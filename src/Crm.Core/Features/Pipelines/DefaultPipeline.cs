using Crm.Core.Features.Accounts;

namespace Crm.Core.Features.Pipelines;

/// <summary>What an organization sells by until it says otherwise: six stages, and the usual reasons of winning and losing.</summary>
public sealed class DefaultPipeline(IPipelineRepository pipelines, IDealReasonRepository reasons) : IOrganizationBeginning
{
    private static readonly string[] Won = ["Best fit", "Price", "Relationship", "Quick delivery"];

    private static readonly string[] Lost = ["Price", "Competitor", "No budget", "No decision", "Missing feature", "Bad timing"];

    public static IReadOnlyList<StageInput> Stages { get; } =
    [
        Stage("Qualification", 10, StageKind.Open, 7),
        Stage("Needs analysis", 25, StageKind.Open, 14),
        Stage("Proposal", 50, StageKind.Open, 14),
        Stage("Negotiation", 75, StageKind.Open, 21),
        Stage("Won", 100, StageKind.Won, null),
        Stage("Lost", 0, StageKind.Lost, null),
    ];

    void IOrganizationBeginning.Begin() => Add();

    /// <summary>Adds all of it to the save.</summary>
    /// <returns>The pipeline.</returns>
    public Pipeline Add()
    {
        var pipeline = new Pipeline("Sales");
        pipeline.MakeDefault(true);
        pipeline.Arrange(Stages);
        pipelines.Add(pipeline);
        AddReasons(DealReasonKind.Won, Won);
        AddReasons(DealReasonKind.Lost, Lost);
        return pipeline;
    }

    private void AddReasons(DealReasonKind kind, string[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            var reason = new DealReason();
            reason.Describe(new DealReasonInput { Kind = kind, Label = labels[i] }, i + 1);
            reasons.Add(reason);
        }
    }

    private static StageInput Stage(string name, int probability, StageKind kind, int? expectedDays) =>
        new()
        {
            Name = name,
            Probability = probability,
            Kind = kind,
            ExpectedDays = expectedDays,
        };
}
