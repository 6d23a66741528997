namespace Crm.Core.Features.Quotas;

/// <summary>
/// Adds quotas up. A quarter is its own quota, else the sum of its months; a year is the sum of its quarters. A team is its own
/// quota, else the sum of its members. Null where nobody set anything.
/// </summary>
public sealed class QuotaBook(IEnumerable<QuotaAmount> quotas)
{
    private readonly Dictionary<(Guid Holder, string Period), decimal> _amounts = quotas.ToDictionary(
        q => (q.HolderId, q.Period),
        q => q.Amount
    );

    /// <summary>Of a person.</summary>
    /// <param name="start">The first day of a month, a quarter or a year.</param>
    /// <param name="months">1, 3 or 12.</param>
    public decimal? OfPerson(Guid user, DateOnly start, int months) => Over(start, months, period => Own(user, period));

    /// <summary>Of a team and its members.</summary>
    /// <inheritdoc cref="OfPerson" path="/param"/>
    public decimal? OfTeam(Guid team, IEnumerable<Guid> members, DateOnly start, int months) =>
        Over(start, months, period => Own(team, period) ?? Sum(members.Select(user => Own(user, period))));

    /// <summary>All that is known of some amounts; null when nothing is.</summary>
    public static decimal? Sum(IEnumerable<decimal?> amounts) =>
        amounts.Aggregate((decimal?)null, (sum, amount) => amount is null ? sum : (sum ?? 0) + amount);

    private static decimal? Over(DateOnly start, int months, Func<QuotaPeriod, decimal?> of) =>
        months < 3
            ? of(QuotaPeriod.MonthOf(start))
            : Sum(Enumerable.Range(0, months / 3).Select(q => of(QuotaPeriod.QuarterOf(start.AddMonths(q * 3)))));

    private decimal? Own(Guid holder, QuotaPeriod period)
    {
        if (_amounts.TryGetValue((holder, period.ToString()), out var amount))
        {
            return amount;
        }

        return period.Months == 1 ? null : Sum(period.ByMonth.Select(month => Own(holder, month)));
    }
}
