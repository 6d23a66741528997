using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Currencies;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Currencies;

/// <summary>
/// Currencies beside the organization's own, with dated rates. Open deals are valued at the newest rate, closed ones at the
/// rate of the day of their closing; a change of rates revalues the open deals at once.
/// </summary>
[Resource("currencies")]
[Route("api/v1/currencies")]
[Tags("Currencies")]
public sealed class CurrenciesController(CurrencyService currencies)
    : SettingsController<Currency, CurrencyInput, CurrencyView>(currencies);
