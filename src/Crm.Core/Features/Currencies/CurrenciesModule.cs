using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Currencies;

public static class CurrenciesModule
{
    public static IServiceCollection AddCurrencies(this IServiceCollection services)
    {
        services.AddFields<CurrencyFields>();
        services.AddSingleton<CurrencyValidator>();
        services.AddScoped<CurrencyService>();
        services.AddScoped<ExchangeRateReader>();
        return services;
    }
}
