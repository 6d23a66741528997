namespace Crm.Core.Features.Today;

/// <summary>Finds what calls for attention without being a task. Each answer has the most pressing first, and how many there are.</summary>
public interface ITodayRepository
{
    /// <summary>A person's hot leads that nobody has ever been in touch with, or not since then; the highest score first.</summary>
    Task<Found<UntouchedLead>> FindUntouchedLeadsAsync(
        Guid ownerId,
        DateTime notSince,
        int most,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// A person's open deals that are quiet: silent for longer than their stage expects, and nothing is planned; the longest
    /// silence first.
    /// </summary>
    /// <param name="ownerId">Whose deals.</param>
    /// <param name="now">From when silence is counted back, and after when a task is planned.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">Ends when the caller goes away.</param>
    Task<Found<QuietDeal>> FindQuietDealsAsync(Guid ownerId, DateTime now, int most, CancellationToken cancellationToken);
}

/// <summary>The first ones of some rows.</summary>
/// <param name="Rows">As many as were asked for.</param>
/// <param name="Count">How many there are.</param>
public sealed record Found<T>(IReadOnlyList<T> Rows, int Count);

/// <summary>A hot lead that waits.</summary>
/// <param name="Id">The lead.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">Its own score, 0 to 100.</param>
/// <param name="CreatedAt">When it came.</param>
/// <param name="TouchedAt">When somebody was last in touch; null: never.</param>
public sealed record UntouchedLead(Guid Id, string Name, int Score, DateTime CreatedAt, DateTime? TouchedAt);

/// <summary>A deal that stands still.</summary>
/// <param name="Id">The deal.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">What its stage is called.</param>
/// <param name="ExpectedDays">How long it may stand there.</param>
/// <param name="TouchedAt">The last two-way touch, or when it came into the stage.</param>
public sealed record QuietDeal(Guid Id, string Name, string Stage, int ExpectedDays, DateTime TouchedAt);
