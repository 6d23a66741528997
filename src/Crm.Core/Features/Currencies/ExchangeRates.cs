using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Currencies;

/// <summary>What units of currencies are worth in the organization's own.</summary>
public sealed class ExchangeRates(Organization organization, IEnumerable<Currency> currencies)
{
    private readonly Dictionary<string, Currency> _byCode = currencies.ToDictionary(c => c.Code, StringComparer.Ordinal);

    /// <summary>The rate of the day of a moment, as the organization counts days; the newest one for null.</summary>
    public decimal Of(string currency, DateTime? at)
    {
        if (currency == organization.Currency || !_byCode.TryGetValue(currency, out var known))
        {
            return 1;
        }

        return known.RateOn(at is { } moment ? LocalTime.Today(moment, organization.TimeZone) : DateOnly.MaxValue);
    }
}

/// <summary>Reads the rates that are needed; none for the organization's own currency.</summary>
public sealed class ExchangeRateReader(IOrganizationRepository organizations, ICurrencyRepository currencies)
{
    public async Task<ExchangeRates> ReadAsync(IEnumerable<string> codes, CancellationToken cancellationToken)
    {
        var organization = await organizations.GetAsync(cancellationToken);
        var foreign = codes.Distinct(StringComparer.Ordinal).Where(c => c != organization.Currency).ToList();
        return new ExchangeRates(organization, foreign.Count == 0 ? [] : await currencies.FindAsync(foreign, cancellationToken));
    }
}
