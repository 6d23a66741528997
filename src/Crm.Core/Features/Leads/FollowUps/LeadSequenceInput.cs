using FluentValidation;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>The writable shape of a sequence.</summary>
public sealed record LeadSequenceInput
{
    /// <summary>Required; unique in the organization, without regard to case.</summary>
    /// <example>After a webinar</example>
    public string? Name { get; init; }

    /// <summary>Required: one task each, 1 to 20; replaced as a whole.</summary>
    /// <example>[{"afterDays": 0, "type": "call", "title": "First call"}, {"afterDays": 3, "type": "email", "title": "Send the recording"}]</example>
    public IReadOnlyList<LeadFollowUpStep>? Steps { get; init; }

    /// <summary>True: what would be due on a Saturday or Sunday is due on the Monday after. Default: false.</summary>
    /// <example>true</example>
    public bool? SkipWeekends { get; init; }

    /// <summary>False: no longer to be started; what runs goes on. Default: true.</summary>
    /// <example>true</example>
    public bool? IsActive { get; init; }
}

/// <summary>What a sequence must satisfy, on create and on change alike.</summary>
public sealed class LeadSequenceValidator : AbstractValidator<LeadSequenceInput>
{
    public LeadSequenceValidator()
    {
        RuleFor(s => s.Name)
            .Must(n => !string.IsNullOrWhiteSpace(n) && n.Length <= LeadSequence.MaxName && !n.Any(char.IsControl))
            .WithMessage($"Give the sequence a name of up to {LeadSequence.MaxName} characters.");
        RuleFor(s => s.Steps).NotNull().WithMessage("Say what is to be done.");
        this.StepFields(s => s.Steps);
    }
}
