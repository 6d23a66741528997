using Crm.Core.Features.Segments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Infrastructure.Segments;

/// <summary>
/// Sees to it that the log of segments tells who came and went. Every node has one; a segment is done by the one that claims it,
/// and an organization that can't be done holds up no other.
/// </summary>
public sealed partial class SegmentWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<SegmentWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start belongs to those who wait for it.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(RunAsync, stoppingToken);
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(SegmentRefreshService refreshing, CancellationToken cancellationToken)
    {
        foreach (var organization in await refreshing.OrganizationsAsync(cancellationToken))
        {
            await TryAsync((service, stop) => service.RefreshDueAsync(organization, stop), cancellationToken);
        }
    }

    private async Task TryAsync(Func<SegmentRefreshService, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider.GetRequiredService<SegmentRefreshService>(), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The node stops; another one goes on.
        }
        catch (Exception e)
        {
            LogTrouble(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Segments can't be looked at; the next attempt is in a minute")]
    private partial void LogTrouble(Exception exception);
}
