using Crm.Core.Features.Customers;
using Crm.Core.Features.Tasks;
using FluentValidation;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>What a follow-up must satisfy.</summary>
public sealed class LeadFollowUpValidator : AbstractValidator<LeadFollowUpInput>
{
    public const int MaxLeads = 1000;
    public const int MaxSteps = 20;

    /// <summary>How many tasks one request may make.</summary>
    public const int MaxTasks = 5000;

    public LeadFollowUpValidator()
    {
        RuleFor(f => f.LeadIds)
            .Must(ids => ids is { Count: > 0 and <= MaxLeads })
            .WithMessage($"Give between 1 and {MaxLeads:N0} ids.");
        RuleFor(f => f.StartAt).Must(WorkTime.IsSensible).WithMessage(WorkTime.Sentence);
        this.StepFields(f => f.Steps);
        RuleFor(f => f.Steps)
            .Must((f, steps) => steps is null || f.SequenceId is null)
            .WithMessage("Give either steps or a sequence.");
    }
}

internal static class LeadFollowUpRules
{
    private const int MaxDays = 365;

    // A sequence keeps all its steps in one column.
    private const int MaxDescription = 2000;

    /// <summary>The rules of steps, wherever they are written down.</summary>
    public static void StepFields<T>(
        this AbstractValidator<T> validator,
        System.Linq.Expressions.Expression<Func<T, IReadOnlyList<LeadFollowUpStep>?>> steps
    )
    {
        validator
            .RuleFor(steps)
            .Must(s => s is null || (s is { Count: > 0 and <= LeadFollowUpValidator.MaxSteps } && s.All(x => x is not null)))
            .WithMessage($"Give between 1 and {LeadFollowUpValidator.MaxSteps} steps.");
        validator
            .RuleForEach(
                System.Linq.Expressions.Expression.Lambda<Func<T, IEnumerable<LeadFollowUpStep>>>(steps.Body, steps.Parameters)
            )
            .ChildRules(StepRules);
    }

    private static void StepRules(InlineValidator<LeadFollowUpStep> step)
    {
        step.RuleFor(s => s.AfterDays)
            .Must(d => d is >= 0 and <= MaxDays)
            .WithMessage($"Give a whole number of days from 0 to {MaxDays}.");
        step.RuleFor(s => s.Title)
            .Cascade(CascadeMode.Stop)
            .Must(title => !string.IsNullOrWhiteSpace(title))
            .WithMessage("Say what is to be done.")
            .UpTo(TaskItem.MaxTitle);
        step.RuleFor(s => s.Description).UpTo(MaxDescription);
    }
}
