using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Leads.Scoring;

/// <summary>Which side of a lead a rule looks at.</summary>
public enum LeadScoreComponent
{
    /// <summary>Whether this is a customer that the organization wants.</summary>
    Fit,

    /// <summary>Whether the person came and wants to hear more.</summary>
    Engagement,

    /// <summary>Whether something is going on.</summary>
    Activity,
}

/// <summary>What one rule gave or took.</summary>
/// <param name="Points">May be below zero.</param>
/// <param name="Text">Why, for people: "job title Director".</param>
/// <param name="Component">Which side of the lead it is about.</param>
public sealed record LeadScoreReason(int Points, string Text, LeadScoreComponent Component);

/// <summary>What the rules say of a lead.</summary>
/// <param name="Score">0 to 100.</param>
/// <param name="Reasons">Every rule that gave or took points.</param>
public sealed record LeadVerdict(int Score, IReadOnlyList<LeadScoreReason> Reasons);

/// <summary>A score that a lead had from some moment on.</summary>
public sealed class LeadScoreEntry : OrganizationOwned
{
    private LeadScoreEntry() { }

    /// <summary>By the rules.</summary>
    public LeadScoreEntry(Guid leadId, DateTime at, IReadOnlyList<LeadScoreReason> reasons) =>
        (LeadId, At, Reasons) = (leadId, at, reasons);

    /// <summary>By hand.</summary>
    public LeadScoreEntry(Guid leadId, DateTime at, Guid? byId, string? reason) =>
        (LeadId, At, ById, Reason, IsManual) = (leadId, at, byId, reason, true);

    public Guid LeadId { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Who set it by hand; null: the rules, or the product itself.</summary>
    public Guid? ById { get; private set; }

    public int Score { get; private set; }

    public LeadGrade Grade { get; private set; }

    public bool IsManual { get; private set; }

    /// <summary>Why it was set by hand.</summary>
    public string? Reason { get; private set; }

    public IReadOnlyList<LeadScoreReason> Reasons { get; private set; } = [];

    internal void Measure(int score, LeadGrade grade) => (Score, Grade) = (score, grade);
}

/// <summary>The scores of a lead, newest first: at most the last hundred.</summary>
/// <param name="Items">The first one is the present score.</param>
public sealed record LeadScoreHistory(IReadOnlyList<LeadScoreView> Items);

/// <summary>A score that a lead had from some moment on, and what it was made of.</summary>
public sealed record LeadScoreView
{
    /// <summary>0 to 100.</summary>
    public required int Score { get; init; }

    /// <summary>A from 75, B from 50, C from 25, D below.</summary>
    public required LeadGrade Grade { get; init; }

    /// <summary>The points by side; all zero when it was set by hand.</summary>
    public LeadScoreComponents Components => LeadScoreComponents.Of(Reasons);

    /// <summary>Every rule that gave or took points; none when it was set by hand.</summary>
    public required IReadOnlyList<LeadScoreReason> Reasons { get; init; }

    /// <summary>Whether it was set by hand.</summary>
    public required bool IsManual { get; init; }

    /// <summary>Why it was set by hand.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who set it by hand; null: the rules.</summary>
    public PersonRef? By { get; init; }
}

/// <summary>The points by side; their sum, cut to 0 to 100, is the score.</summary>
/// <param name="Engagement">Whether the person came and wants to hear more.</param>
/// <param name="Fit">Whether this is a customer that the organization wants.</param>
/// <param name="Activity">Whether something is going on.</param>
public sealed record LeadScoreComponents(int Engagement, int Fit, int Activity)
{
    public static LeadScoreComponents Of(IReadOnlyList<LeadScoreReason> reasons) =>
        new(
            Sum(reasons, LeadScoreComponent.Engagement),
            Sum(reasons, LeadScoreComponent.Fit),
            Sum(reasons, LeadScoreComponent.Activity)
        );

    private static int Sum(IReadOnlyList<LeadScoreReason> reasons, LeadScoreComponent component) =>
        reasons.Where(r => r.Component == component).Sum(r => r.Points);
}
