using Crm.Core.Features.Deals;
using Crm.Core.Platform.Numbers;

namespace Crm.Core.Features.Analytics;

/// <summary>How many deals, and what they are worth in the organization's currency.</summary>
/// <param name="Count">How many.</param>
/// <param name="Value">The sum of their amounts.</param>
public sealed record DealCount(int Count, decimal Value)
{
    internal static readonly DealCount None = new(0, 0);
}

/// <summary>What closed deals that have something in common come to.</summary>
/// <typeparam name="TKey">What they have in common.</typeparam>
public sealed record ClosedGroup<TKey>(TKey Key, DealStatus Status, int Count, decimal Value);

/// <summary>Won and lost deals side by side.</summary>
internal sealed record Outcome(DealCount Won, DealCount Lost)
{
    public decimal? WinRate => Ratio.Percent(Won.Count, Won.Count + Lost.Count);

    public int Count => Won.Count + Lost.Count;

    public static Outcome Of<TKey>(IEnumerable<ClosedGroup<TKey>> groups)
    {
        var all = groups.ToList();
        return new Outcome(Sum(all, DealStatus.Won), Sum(all, DealStatus.Lost));
    }

    private static DealCount Sum<TKey>(List<ClosedGroup<TKey>> groups, DealStatus status)
    {
        var these = groups.Where(g => g.Status == status).ToList();
        return new DealCount(these.Sum(g => g.Count), these.Sum(g => g.Value));
    }
}
