namespace Crm.Core.Features.Deals;

/// <summary>
/// The order of deals in a column: whole numbers with wide gaps, so that a move writes one row. Where a gap has run out,
/// everything behind it is shifted by one <see cref="Step"/> (<see cref="IDealRepository.MakeRoomAsync"/>).
/// </summary>
public static class DealOrder
{
    /// <summary>The gap between two neighbours: halved 32 times before it runs out; 2³¹ steps fit into either direction.</summary>
    public const long Step = 1L << 32;

    /// <summary>A place between two others; null when there is none left.</summary>
    /// <param name="previous">Null: at the beginning.</param>
    /// <param name="next">Null: at the end.</param>
    public static long? Between(long? previous, long? next) =>
        (previous, next) switch
        {
            (null, null) => 0,
            ({ } last, null) => last + Step,
            (null, { } first) => first - Step,
            ({ } before, { } after) => after - before < 2 ? null : before + ((after - before) / 2),
        };
}
