using FluentValidation;

namespace Crm.Core.Features.Dashboards;

/// <summary>The writable shape of a dashboard.</summary>
public sealed record DashboardInput
{
    /// <summary>Required; up to 100 characters.</summary>
    /// <example>My numbers</example>
    public string? Name { get; init; }

    /// <summary>Whether everybody in the organization sees it, each with the records that they may see.</summary>
    /// <example>false</example>
    public bool? IsShared { get; init; }

    /// <summary>Up to 24 reports and figures, in order. On a shared dashboard stand only shared reports.</summary>
    /// <example>[{"figure": "openDeals", "width": "third"}]</example>
    public IReadOnlyList<DashboardItem>? Items { get; init; }
}

/// <summary>What a dashboard must satisfy besides that its reports are there.</summary>
public sealed class DashboardValidator : AbstractValidator<DashboardInput>
{
    public DashboardValidator()
    {
        RuleFor(d => d.Name)
            .Must(n => !string.IsNullOrWhiteSpace(n) && n.Length <= Dashboard.MaxName && !n.Any(char.IsControl))
            .WithMessage($"Give the dashboard a name of up to {Dashboard.MaxName} characters.");
        RuleFor(d => d.Items)
            .Must(i => i is null || i.Count <= Dashboard.MaxItems)
            .WithMessage($"A dashboard has room for {Dashboard.MaxItems} reports and figures.");
        RuleForEach(d => d.Items)
            .Must(i => i is not null && (i.ReportId is null) != (i.Figure is null))
            .WithMessage("Give either a report or a figure.");
    }
}
