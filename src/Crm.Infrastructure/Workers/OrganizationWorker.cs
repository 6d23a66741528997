using Crm.Core.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Infrastructure.Workers;

/// <summary>
/// Does again and again what is due in each organization in turn. Every node has one; what two do at once is the service's
/// affair. Each organization has a scope of its own, and one that can't be done holds up no other.
/// </summary>
/// <typeparam name="TService">Does the work of one organization.</typeparam>
public abstract partial class OrganizationWorker<TService>(IServiceScopeFactory scopes, TimeProvider time, ILogger logger)
    : BackgroundService
    where TService : notnull
{
    /// <summary>From the end of a round to the next.</summary>
    protected abstract TimeSpan Pause { get; }

    /// <summary>What the log says when it fails: "Segments can't be looked at".</summary>
    protected abstract string Trouble { get; }

    protected abstract Task WorkAsync(TService service, Guid organizationId, CancellationToken cancellationToken);

    /// <summary>What belongs to no organization, at the end of each round.</summary>
    protected virtual Task FinishAsync(TService service, CancellationToken cancellationToken) => Task.CompletedTask;

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start belongs to those who wait for it.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(RunAsync, stoppingToken);
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var id in await services.GetRequiredService<IOrganizationList>().ListAsync(cancellationToken))
        {
            await TryAsync((own, stop) => WorkAsync(own.GetRequiredService<TService>(), id, stop), cancellationToken);
        }

        await FinishAsync(services.GetRequiredService<TService>(), cancellationToken);
    }

    private async Task TryAsync(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The node stops; another one goes on.
        }
        catch (Exception e)
        {
            LogTrouble(logger, e, Trouble, Pause);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Trouble}; the next attempt is in {Pause}")]
    private static partial void LogTrouble(ILogger logger, Exception exception, string trouble, TimeSpan pause);
}
