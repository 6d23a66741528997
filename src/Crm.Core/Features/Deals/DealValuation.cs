using Crm.Core.Features.Accounts;
using Crm.Core.Features.Currencies;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Money;
using Crm.Core.Platform.Persistence;

namespace Crm.Core.Features.Deals;

/// <summary>
/// Values deals in the organization's currency: open ones at the newest rate, closed ones at the rate of the day of their
/// closing, which later rates don't touch. Every sum adds up these worths, so that all of them agree.
/// </summary>
public sealed class DealValuation(ExchangeRateReader reader, IDealValueRepository values, IUnitOfWork unitOfWork)
    : IValuedInCurrency,
        ICurrencyFollower
{
    /// <summary>Taken by who changes rates and by who values a deal in another currency.</summary>
    public const string Lock = "exchange-rates";

    /// <summary>Values deals that are about to be saved.</summary>
    /// <exception cref="Failure">400 on <c>amount</c> when it is beyond what an amount can be.</exception>
    public async Task ValueAsync(IReadOnlyCollection<Deal> deals, CancellationToken cancellationToken)
    {
        if (deals.Count == 0)
        {
            return;
        }

        var rates = await reader.ReadAsync(deals.Select(d => d.Currency), cancellationToken);
        foreach (var deal in deals)
        {
            deal.ValueAt(rates.Of(deal.Currency, deal.ClosedAt));
            if (deal.BaseAmount > MoneyAmount.Max)
            {
                throw Failure.Invalid("amount", "In the organization's currency this is beyond ten trillion.");
            }
        }
    }

    /// <inheritdoc/>
    public async Task RevalueAsync(string currency, CancellationToken cancellationToken)
    {
        await unitOfWork.LockAsync(Lock, cancellationToken);
        await RevalueAsync(await values.FindOpenAsync(currency, cancellationToken), cancellationToken);
    }

    /// <summary>The organization counts in another currency now: nothing keeps its worth, closed deals neither.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        await unitOfWork.LockAsync(Lock, cancellationToken);
        await RevalueAsync(await values.FindAllAsync(cancellationToken), cancellationToken);
    }

    private async Task RevalueAsync(IReadOnlyList<DealWorth> worths, CancellationToken cancellationToken)
    {
        var rates = await reader.ReadAsync(worths.Select(w => w.Currency), cancellationToken);
        var changed = worths
            .Select(w => (w.Id, Before: (w.Rate, w.BaseAmount), After: Worth(w, rates)))
            .Where(w => w.Before != w.After)
            .GroupBy(w => w.After, w => w.Id);
        foreach (var group in changed)
        {
            await values.SetAsync(group.Key.Rate, group.Key.BaseAmount, group.ToList(), cancellationToken);
        }
    }

    private static (decimal Rate, decimal? BaseAmount) Worth(DealWorth worth, ExchangeRates rates)
    {
        var rate = rates.Of(worth.Currency, worth.ClosedAt);
        var amount = MoneyAmount.Convert(worth.Amount, rate);
        return amount > MoneyAmount.Max
            ? throw Failure.Invalid("rates", "At this rate the amount of a deal is beyond ten trillion.")
            : (rate, amount);
    }
}

/// <summary>What a deal is worth, as kept.</summary>
public sealed record DealWorth(Guid Id, string Currency, decimal? Amount, DateTime? ClosedAt, decimal Rate, decimal? BaseAmount);

public interface IDealValueRepository
{
    /// <summary>The open deals in a currency: everybody's, those in the recycle bin too.</summary>
    Task<IReadOnlyList<DealWorth>> FindOpenAsync(string currency, CancellationToken cancellationToken);

    /// <summary>All deals, everybody's, those in the recycle bin too.</summary>
    Task<IReadOnlyList<DealWorth>> FindAllAsync(CancellationToken cancellationToken);

    /// <summary>Keeps what these deals are worth; their versions stay.</summary>
    Task SetAsync(decimal rate, decimal? baseAmount, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
