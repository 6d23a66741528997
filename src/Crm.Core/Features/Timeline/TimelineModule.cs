using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Timeline;

public static class TimelineModule
{
    public static IServiceCollection AddTimeline(this IServiceCollection services)
    {
        services.AddFields<TimelineFields>();
        services.AddFields<AuditFields>();
        services.AddScoped<TimelineService>();
        services.AddScoped<AuditService>();
        services.AddScoped<PutBackService>();
        return services;
    }
}
