using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Activities;

public static class ActivitiesModule
{
    public static IServiceCollection AddActivities(this IServiceCollection services)
    {
        services.AddFields<ActivityFields>();
        services.AddSingleton<ActivityValidator>();
        services.AddRecords<ActivityService>(RecordType.Activity);
        return services;
    }
}
