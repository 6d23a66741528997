using Crm.Core.Platform.Retention;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Infrastructure.Retention;

/// <summary>Deletes once an hour what is over. Every node has one; an organization that can't be done holds up no other.</summary>
public sealed partial class RetentionWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<RetentionWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

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

    private async Task RunAsync(RetentionService retention, CancellationToken cancellationToken)
    {
        foreach (var organization in await retention.OrganizationsAsync(cancellationToken))
        {
            await TryAsync((service, stop) => service.PurgeAsync(organization, stop), cancellationToken);
        }

        await retention.PurgeSharedAsync(cancellationToken);
    }

    private async Task TryAsync(Func<RetentionService, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider.GetRequiredService<RetentionService>(), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The node stops; the next one goes on.
        }
        catch (Exception e)
        {
            LogTrouble(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is over can't be deleted; the next attempt is in an hour")]
    private partial void LogTrouble(Exception exception);
}
