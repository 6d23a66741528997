using Crm.Core.Features.Leads.Scoring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Infrastructure.Leads;

/// <summary>
/// Sees to it that leads are scored anew every day, because time passes. Every node has one; an organization is done by
/// the one that claims it, and one that can't be done holds up no other.
/// </summary>
public sealed partial class LeadScoreWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<LeadScoreWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

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

    private async Task RunAsync(LeadRescoreService rescoring, CancellationToken cancellationToken)
    {
        foreach (var organization in await rescoring.OrganizationsAsync(cancellationToken))
        {
            await TryAsync((service, stop) => service.RescoreDueAsync(organization, stop), cancellationToken);
        }
    }

    private async Task TryAsync(Func<LeadRescoreService, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider.GetRequiredService<LeadRescoreService>(), cancellationToken);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Leads can't be scored anew; the next attempt is in half an hour")]
    private partial void LogTrouble(Exception exception);
}
