using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Crm.Api.Hosting.Health;

internal static class HealthServices
{
    private const string Ready = "ready";

    public static IServiceCollection AddCrmHealth(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
            .AddCheck<StoppingHealth>("stopping", tags: [Ready]);
        return services;
    }

    /// <summary>
    /// <c>/health/live</c>: the process answers; restart it when it does not. <c>/health/ready</c>: it can serve, its
    /// database is reachable and migrated; send it no requests when it can't.
    /// </summary>
    public static void MapCrmHealth(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/health/live", _ => false);
        Map(routes, "/health/ready", check => check.Tags.Contains(Ready));
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Func<HealthCheckRegistration, bool> checks) =>
        routes.MapHealthChecks(path, new HealthCheckOptions { Predicate = checks, ResponseWriter = WriteAsync }).AllowAnonymous();

    private static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                status = Word(report.Status),
                checks = report.Entries.ToDictionary(entry => entry.Key, entry => Word(entry.Value.Status)),
            }
        );

    private static string Word(HealthStatus status) => status is HealthStatus.Healthy ? "healthy" : "unhealthy";
}
