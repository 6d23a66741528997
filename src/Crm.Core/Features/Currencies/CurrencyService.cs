using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Currencies;

/// <summary>The currencies beside the organization's own. A change of rates revalues what is still open, in the same transaction.</summary>
public sealed class CurrencyService(
    ICurrencyRepository currencies,
    IOrganizationRepository organizations,
    IEnumerable<IValuedInCurrency> valued,
    CurrencyFields fields,
    CurrencyValidator validator,
    RecordServiceContext context
) : SettingService<Currency, CurrencyInput, CurrencyView>(currencies, fields, validator, context)
{
    protected override string Word => "currency";

    protected override CurrencyInput Describe(Currency currency) =>
        new()
        {
            Code = currency.Code,
            Rates = currency.Rates.Select(r => new CurrencyRateInput { Date = r.Date, Rate = r.Rate }).ToList(),
        };

    protected override async Task DescribeAsync(Currency currency, CurrencyInput input, CancellationToken cancellationToken)
    {
        var organization = await organizations.GetAsync(cancellationToken);
        if (currency.Code.Length > 0 && currency.Code != input.Code)
        {
            throw Failure.Invalid("code", "A currency keeps its code; set up the other one beside it.");
        }

        if (input.Code == organization.Currency)
        {
            throw Failure.Invalid("code", "That is the organization's own currency; one unit is always worth one.");
        }

        if (await currencies.IsTakenAsync(input.Code!, currency.Id, cancellationToken))
        {
            throw Failure.Conflict("duplicate", "This currency has been set up already.");
        }

        RequireKnownDays(input.Rates!, LocalTime.Today(Context.Time.UtcNow(), organization.TimeZone).AddDays(1));
        currency.Describe(input);
    }

    protected override async Task SavedAsync(Currency setting, CancellationToken cancellationToken)
    {
        foreach (var worth in valued)
        {
            await worth.RevalueAsync(setting.Code, cancellationToken);
        }
    }

    // The newest rate is the present one, so nothing has to happen when a day begins.
    private static void RequireKnownDays(IReadOnlyList<CurrencyRateInput> rates, DateOnly last)
    {
        for (var i = 0; i < rates.Count; i++)
        {
            if (rates[i].Date > last)
            {
                throw Failure.Invalid($"rates[{i}].date", "Give a day up to tomorrow; nobody knows later rates.");
            }
        }
    }
}

/// <summary>Keeps worths in the organization's currency.</summary>
public interface IValuedInCurrency
{
    /// <summary>The rates of a currency are others now.</summary>
    Task RevalueAsync(string currency, CancellationToken cancellationToken);
}
