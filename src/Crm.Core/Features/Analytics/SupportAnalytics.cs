using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>How customers were served in the period, of what the caller may see. Hours are working hours, without pauses.</summary>
public sealed record SupportAnalytics
{
    /// <summary>Tickets that were created in the period.</summary>
    public required int Created { get; init; }

    /// <summary>Tickets that were resolved or closed in the period.</summary>
    public required int Resolved { get; init; }

    /// <summary>Tickets that are not resolved or closed now.</summary>
    public required int Open { get; init; }

    /// <summary>Those of them whose service level is missed at the moment.</summary>
    public required int Overdue { get; init; }

    /// <summary>The mean of those created in the period that were answered; null: none.</summary>
    public decimal? FirstResponseHours { get; init; }

    /// <summary>How many of those were answered in time, in percent; null: none was answered.</summary>
    public decimal? FirstResponseInTimeRate { get; init; }

    /// <summary>The mean of those resolved in the period; null: none.</summary>
    public decimal? ResolutionHours { get; init; }

    /// <summary>How many of those were resolved in time, in percent; null: none was resolved.</summary>
    public decimal? ResolutionInTimeRate { get; init; }

    /// <summary>The mean rating, 1 to 5, of those resolved in the period; null: nobody said anything.</summary>
    public decimal? Satisfaction { get; init; }

    /// <summary>How many customers said something.</summary>
    public required int Ratings { get; init; }

    /// <summary>By who answers for them; most resolved first.</summary>
    public required IReadOnlyList<SupportByAgent> ByAgent { get; init; }

    /// <summary>The days of the period up to today, the earliest first: the latest 92, without <c>from</c> the latest 31.</summary>
    public required IReadOnlyList<TicketsOfDay> ByDay { get; init; }
}

/// <summary>How somebody served customers in the period.</summary>
public sealed record SupportByAgent
{
    /// <summary>Who; null: nobody, or somebody who is gone.</summary>
    public PersonRef? Agent { get; init; }

    /// <summary>Tickets created in the period.</summary>
    public required int Created { get; init; }

    /// <summary>Tickets resolved in the period.</summary>
    public required int Resolved { get; init; }

    /// <summary>Tickets that are open now.</summary>
    public required int Open { get; init; }

    /// <summary>Mean working hours until the first answer.</summary>
    public decimal? FirstResponseHours { get; init; }

    /// <summary>Mean working hours until the solution.</summary>
    public decimal? ResolutionHours { get; init; }

    /// <summary>Resolved in time, in percent.</summary>
    public decimal? ResolutionInTimeRate { get; init; }

    /// <summary>The mean rating.</summary>
    public decimal? Satisfaction { get; init; }
}

/// <summary>What came and what was done on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Created">Tickets that were created.</param>
/// <param name="Resolved">Tickets that were resolved or closed.</param>
public sealed record TicketsOfDay(DateOnly Day, int Created, int Resolved);
