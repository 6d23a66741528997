using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Analytics;

public static class AnalyticsModule
{
    public static IServiceCollection AddAnalytics(this IServiceCollection services)
    {
        services.AddScoped<AnalyticsScopeReader>();
        services.AddScoped<AnalyticsSummaryService>();
        return services;
    }
}
