using Crm.Infrastructure.Segments;

namespace Crm.Api.Hosting;

/// <summary>Looks every minute whether the members of segments have changed; of several nodes one does it.</summary>
internal static class SegmentServices
{
    public static IServiceCollection AddCrmSegments(this IServiceCollection services) =>
        services.AddHostedService<SegmentWorker>();
}
