using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Analytics;

public static class AnalyticsModule
{
    public static IServiceCollection AddAnalytics(this IServiceCollection services)
    {
        services.AddScoped<AnalyticsScopeReader>();
        services.AddScoped<AnalyticsSummaryService>();
        services.AddScoped<SalesAnalyticsService>();
        services.AddScoped<PipelineAnalyticsService>();
        services.AddScoped<LeadAnalyticsService>();
        services.AddScoped<CampaignAnalyticsService>();
        services.AddScoped<ActivityAnalyticsService>();
        services.AddScoped<CustomerAnalyticsService>();
        services.AddScoped<SupportAnalyticsService>();
        return services;
    }
}
