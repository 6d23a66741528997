using FluentValidation;

namespace Crm.Core.Features.Reports;

/// <summary>The writable shape of a report.</summary>
public sealed record ReportInput : ReportQuestion
{
    /// <summary>Required; up to 100 characters.</summary>
    /// <example>Deals by stage and month</example>
    public string? Name { get; init; }

    /// <summary>What it tells, for others; up to 500 characters.</summary>
    /// <example>What came into the pipeline, and where it stands.</example>
    public string? Description { get; init; }

    /// <summary>Whether everybody in the organization sees it, and runs it over the records that they may see.</summary>
    /// <example>false</example>
    public bool? IsShared { get; init; }
}

/// <summary>What a report must satisfy besides what its list says of fields and filters.</summary>
public sealed class ReportValidator : AbstractValidator<ReportInput>
{
    public ReportValidator()
    {
        RuleFor(r => r.Name)
            .Must(n => !string.IsNullOrWhiteSpace(n) && n.Length <= Report.MaxName && !n.Any(char.IsControl))
            .WithMessage($"Give the report a name of up to {Report.MaxName} characters.");
        RuleFor(r => r.Description)
            .MaximumLength(Report.MaxDescription)
            .WithMessage($"Describe it in up to {Report.MaxDescription} characters.");
    }
}
