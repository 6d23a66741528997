using Crm.Core.Platform.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Infrastructure.Outbox;

/// <summary>
/// Does what the outbox asks for. Every node has one; a message is leased, so that one node works on it, and another
/// takes it over when that node dies.
/// </summary>
public sealed partial class OutboxWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<OutboxWorker> logger)
    : BackgroundService
{
    private const int BatchSize = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                if (await WorkAsync(stoppingToken) == BatchSize)
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
                // The database may be away for a while; whatever it is, this worker goes on.
                LogTrouble(e);
                pause = PauseAfterTrouble;
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> WorkAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<LeasedMessage> messages;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var queue = scope.ServiceProvider.GetRequiredService<IOutboxQueue>();
            messages = await queue.LeaseAsync(BatchSize, Lease, cancellationToken);
        }

        foreach (var message in messages)
        {
            await using var scope = scopes.CreateAsyncScope();
            var outcome = await scope.ServiceProvider.GetRequiredService<OutboxRunner>().RunAsync(message, cancellationToken);
            if (outcome != OutboxOutcome.Done)
            {
                LogFailure(message.Kind, message.Id, message.Attempts, outcome);
            }
        }

        return messages.Count;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox can't be worked on")]
    private partial void LogTrouble(Exception exception);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Outbox message {Id} of kind {Kind} failed at attempt {Attempts}: {Outcome}"
    )]
    private partial void LogFailure(string kind, Guid id, int attempts, OutboxOutcome outcome);
}
