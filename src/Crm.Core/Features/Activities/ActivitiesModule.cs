using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Activities;

public static class ActivitiesModule
{
    public static IServiceCollection AddActivities(this IServiceCollection services)
    {
        services.AddFields<ActivityFields>();
        services.AddSingleton<ActivityValidator>();
        services.AddScoped<ActivityService>();
        return services;
    }
}
