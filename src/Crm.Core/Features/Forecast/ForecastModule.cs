using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Forecast;

public static class ForecastModule
{
    public static IServiceCollection AddForecast(this IServiceCollection services)
    {
        services.AddScoped<ForecastRequestReader>();
        services.AddScoped<ForecastService>();
        return services;
    }
}
