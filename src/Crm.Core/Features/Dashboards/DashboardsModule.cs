using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Dashboards;

public static class DashboardsModule
{
    public static IServiceCollection AddDashboards(this IServiceCollection services)
    {
        services.AddFields<DashboardFields>();
        services.AddSingleton<DashboardValidator>();
        services.AddScoped<DashboardService>();
        return services;
    }
}
