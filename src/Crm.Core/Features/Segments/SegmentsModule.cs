using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Segments;

public static class SegmentsModule
{
    public static IServiceCollection AddSegments(this IServiceCollection services)
    {
        services.AddFields<SegmentFields>();
        services.AddFields<SegmentLogFields>();
        services.AddSingleton<SegmentValidator>();
        services.AddScoped<SegmentCatalogues>();
        services.AddScoped<SegmentReader>();
        services.AddScoped<SegmentService>();
        services.AddScoped<SegmentAnswerService>();
        services.AddScoped<SegmentMemberService>();
        services.AddScoped<SegmentRefreshService>();
        services.AddScoped<IOutboxHandler, SegmentRefreshHandler>();
        return services;
    }
}
