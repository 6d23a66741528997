namespace Crm.Core.Features.Deals;

/// <summary>
/// When something last came of a deal and what is planned for it: the one rule of silence, for lists, boards, pages and the
/// queue of the day.
/// </summary>
public sealed record DealRhythm
{
    /// <summary>How many days a deal may be silent where its stage does not say.</summary>
    public const int UsualDays = 14;

    /// <summary>The deal.</summary>
    public required Guid DealId { get; init; }

    /// <summary>The last two-way touch; null: none yet.</summary>
    public DateTime? TouchedAt { get; init; }

    /// <summary>Since when it is silent: the last two-way touch, or when it came into its stage, whichever is later.</summary>
    public required DateTime SilentSince { get; init; }

    /// <summary>When the first of its open tasks is due, be it overdue; null: nothing is planned.</summary>
    public DateTime? FirstStepAt { get; init; }

    /// <summary>When the last of its open tasks is due.</summary>
    public DateTime? LastStepAt { get; init; }

    /// <summary>The first follow-up of its activities that is planned with somebody else, such as its contact.</summary>
    public DateTime? FirstFollowUpAt { get; init; }

    /// <summary>The last one.</summary>
    public DateTime? LastFollowUpAt { get; init; }

    /// <summary>What comes next; null: nothing is planned.</summary>
    public DateTime? NextActivityAt => FirstFollowUpAt < FirstStepAt ? FirstFollowUpAt : FirstStepAt ?? FirstFollowUpAt;

    /// <summary>Silent since before then is longer than expected: more whole days than that.</summary>
    public static DateTime QuietUntil(int? expectedDays, DateTime now) => now.AddDays(-(expectedDays ?? UsualDays) - 1);

    /// <summary>Whether nothing has come of an open deal for longer than expected, and nothing is planned after now.</summary>
    public bool IsQuiet(DateTime quietUntil, DateTime now) =>
        SilentSince <= quietUntil && !(LastStepAt > now) && !(LastFollowUpAt > now);
}
