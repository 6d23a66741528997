using System.Text.Json;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Live;
using Crm.Core.Platform.Patching;
using Crm.Data.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Crm.Data.PostgreSql;

/// <summary>
/// Sends news of changes with NOTIFY inside the transaction: PostgreSQL delivers them to every node at the commit, and
/// not at all after a rollback.
/// </summary>
internal sealed class NotifyBroadcast(KnownCallers callers) : IChangeBroadcast
{
    public const string Channel = "crm_changes";

    // A notice holds at most 8,000 bytes; one change takes some 300.
    private const int ChangesAtOnce = 15;

    public async Task InTransactionAsync(
        CrmDbContext context,
        IReadOnlyList<RecordChange> changes,
        CancellationToken cancellationToken
    )
    {
        if (changes.Count == 0)
        {
            return;
        }

        var notices = changes.Chunk(ChangesAtOnce).Select(c => JsonSerializer.Serialize(c, ApiJson.Options)).ToArray();
        await context.Database.ExecuteSqlAsync(
            $"SELECT pg_notify({Channel}, notice) FROM unnest({notices}) AS notice",
            cancellationToken
        );
    }

    // The news come back by way of the database; who may call changes on this node before the answer is sent.
    public async Task AfterCommitAsync(IReadOnlyList<RecordChange> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            await callers.HearAsync(change);
        }
    }
}

/// <summary>Listens for the news of all nodes, this one included, on a connection of its own; connects again when it breaks.</summary>
internal sealed partial class NotifyListener(
    string connectionString,
    LiveUpdates live,
    KnownCallers callers,
    ILogger<NotifyListener> logger
) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        callers.Hears = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException)
            {
                callers.Hears = false;
                LogBroken(e.GetType().Name);
                await Task.Delay(RetryAfter, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        var news = new Queue<RecordChange[]>();
        connection.Notification += (_, notice) =>
            news.Enqueue(JsonSerializer.Deserialize<RecordChange[]>(notice.Payload, ApiJson.Options) ?? []);
        await connection.OpenAsync(stoppingToken);
        await using (var listen = new NpgsqlCommand($"LISTEN {NotifyBroadcast.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        callers.Hears = true;

        while (!stoppingToken.IsCancellationRequested)
        {
            await connection.WaitAsync(stoppingToken);
            while (news.TryDequeue(out var changes))
            {
                await live.AnnounceAsync(changes);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Lost the connection that listens for live updates ({Reason}); connecting again"
    )]
    private partial void LogBroken(string reason);
}
