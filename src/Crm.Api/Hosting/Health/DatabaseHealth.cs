using Crm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Crm.Api.Hosting.Health;

/// <summary>Whether the database answers and has every migration of this version.</summary>
internal sealed class DatabaseHealth(CrmDbContext context) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext healthContext,
        CancellationToken cancellationToken = default
    )
    {
        var pending = await context.Database.GetPendingMigrationsAsync(cancellationToken);
        return pending.Any() ? HealthCheckResult.Unhealthy("Not migrated.") : HealthCheckResult.Healthy();
    }
}

/// <summary>Turns unhealthy when the server begins to stop, so that a load balancer sends nothing new.</summary>
internal sealed class StoppingHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            lifetime.ApplicationStopping.IsCancellationRequested
                ? HealthCheckResult.Unhealthy("Stopping.")
                : HealthCheckResult.Healthy()
        );
}
