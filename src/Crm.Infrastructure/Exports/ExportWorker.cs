using Crm.Core.Features.Exports;
using Crm.Core.Platform.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Infrastructure.Exports;

/// <summary>
/// Writes the files that were asked for, one after the other, and removes those whose time is over. Every node has one, apart
/// from the outbox, so that a long export holds up no mail.
/// </summary>
public sealed partial class ExportWorker(
    IServiceScopeFactory scopes,
    IExportFiles files,
    TimeProvider time,
    ILogger<ExportWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    private DateTime _sweptAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start belongs to those who wait for it.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                Sweep();
                if (await WorkAsync(stoppingToken))
                {
                    continue;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database or the disk may be away for a while; whatever it is, this worker goes on.
                LogTrouble(e);
                pause = PauseAfterTrouble;
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<ExportRunner>().RunNextAsync(cancellationToken);
        if (done is { Reason: { } reason, Outcome: var outcome })
        {
            LogFailure(reason, outcome);
        }

        return done is not null;
    }

    private void Sweep()
    {
        var now = time.UtcNow();
        if (now - _sweptAt >= BetweenSweeps)
        {
            files.DeleteOlderThan(now - Export.Kept);
            _sweptAt = now;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Exports can't be worked on")]
    private partial void LogTrouble(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An export failed: {Outcome}")]
    private partial void LogFailure(Exception exception, ExportOutcome outcome);
}
