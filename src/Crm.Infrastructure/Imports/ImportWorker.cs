using Crm.Core.Features.Imports;
using Crm.Core.Platform.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Infrastructure.Imports;

/// <summary>
/// Writes the rows of uploaded files, one import after the other, and removes files whose time is over. Every node has one,
/// apart from the outbox and from exports, so that a long file holds up nothing else.
/// </summary>
public sealed partial class ImportWorker(
    IServiceScopeFactory scopes,
    IImportFiles files,
    TimeProvider time,
    ILogger<ImportWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
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
        var done = await scope.ServiceProvider.GetRequiredService<ImportRunner>().RunNextAsync(cancellationToken);
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
            files.DeleteOlderThan(now - Import.Kept);
            _sweptAt = now;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Imports can't be worked on")]
    private partial void LogTrouble(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An import failed: {Outcome}")]
    private partial void LogFailure(Exception exception, ImportRunOutcome outcome);
}
