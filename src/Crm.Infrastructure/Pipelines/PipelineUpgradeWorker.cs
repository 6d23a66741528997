using Crm.Core.Features.Pipelines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Infrastructure.Pipelines;

/// <summary>Once after the start, because organizations without pipelines come only from an older version.</summary>
public sealed partial class PipelineUpgradeWorker(IServiceScopeFactory scopes, ILogger<PipelineUpgradeWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PipelineUpgradeService>().UpgradeAsync(stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            // The first deal or board makes what is missing; the next start tries again.
            LogTrouble(e);
        }
        catch (OperationCanceledException)
        {
            // The node stops before it was done.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Organizations of an older version can't be given their pipelines")]
    private partial void LogTrouble(Exception exception);
}
