using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.Pipelines;

/// <summary>The writable shape of a pipeline.</summary>
public sealed record PipelineInput
{
    /// <summary>Required; unique in the organization, without regard to case.</summary>
    /// <example>Renewals</example>
    public string? Name { get; init; }

    /// <summary>Whether deals that name no pipeline go here. There is always exactly one such pipeline.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>All stages, at least one of each kind; replaced as a whole. Absent on create: the usual six.</summary>
    public IReadOnlyList<StageInput>? Stages { get; init; }
}

/// <summary>The writable shape of a stage.</summary>
public sealed record StageInput
{
    /// <summary>A stage that is there already; absent: a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Required; unique in the pipeline.</summary>
    /// <example>Site visit</example>
    public string? Name { get; init; }

    /// <summary>Orders the stages when all have one; else the order of the list counts.</summary>
    /// <example>1</example>
    public int? Position { get; init; }

    /// <summary>In percent, 0 to 100. Default: 100 for a won stage, else 0.</summary>
    /// <example>40</example>
    public int? Probability { get; init; }

    /// <summary>What the stage means for its deals. Default: <c>open</c>.</summary>
    /// <example>open</example>
    public StageKind? Kind { get; init; }

    /// <summary>How many days deals should stand here at most; null: no limit.</summary>
    /// <example>14</example>
    public int? ExpectedDays { get; init; }
}

/// <summary>What a pipeline must satisfy, on create and on change alike.</summary>
public sealed class PipelineValidator : AbstractValidator<PipelineInput>
{
    public const int MaxStages = 50;

    public PipelineValidator()
    {
        RuleFor(p => p.Name)
            .Must(n => IsName(n, Pipeline.MaxName))
            .WithMessage($"Give the pipeline a name of up to {Pipeline.MaxName} characters.");
        RuleFor(p => p.IsDefault).NotNull().WithMessage("Give true or false.");
        RuleFor(p => p.Stages)
            .Cascade(CascadeMode.Stop)
            .Must(s => s is { Count: > 0 and <= MaxStages } && s.All(x => x is not null))
            .WithMessage($"Give up to {MaxStages} stages.")
            .Must(s => Enum.GetValues<StageKind>().All(k => s!.Any(x => (x.Kind ?? StageKind.Open) == k)))
            .WithMessage("A pipeline has at least one open, one won and one lost stage.")
            .Must(s => s!.DistinctBy(x => TextKey.Fold(x.Name)).Count() == s!.Count)
            .WithMessage("Two stages have the same name.")
            .Must(s => s!.Where(x => x.Id is not null).DistinctBy(x => x.Id).Count() == s!.Count(x => x.Id is not null))
            .WithMessage("The same stage stands here twice.");
        RuleForEach(p => p.Stages).ChildRules(StageRules);
    }

    private static void StageRules(InlineValidator<StageInput> stage)
    {
        stage
            .RuleFor(s => s.Name)
            .Must(n => IsName(n, PipelineStage.MaxName))
            .WithMessage($"Give the stage a name of up to {PipelineStage.MaxName} characters.");
        stage.RuleFor(s => s.Probability).InclusiveBetween(0, 100).WithMessage("Give a whole number of percent from 0 to 100.");
        stage.RuleFor(s => s.Position).InclusiveBetween(0, 10_000).WithMessage("Give a whole number from 0 to 10,000.");
        stage.RuleFor(s => s.ExpectedDays).InclusiveBetween(1, 3650).WithMessage("Give a number of days from 1 to 3,650.");
    }

    private static bool IsName(string? name, int max) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= max && !name.Any(char.IsControl);
}
