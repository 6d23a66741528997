using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Data.Sqlite;

/// <summary>
/// Keeps what SQLite's planner knows of the data. Without statistics it takes every index for equally good, and reads a whole
/// organization where a few ids were asked for. They are taken from a sample, in a fraction of a second, when the server starts
/// and whenever the file has grown or shrunk by half since.
/// </summary>
internal sealed partial class SqliteStatistics(
    string connectionString,
    SqliteConnectionKeeper connections,
    ILogger<SqliteStatistics> logger
) : BackgroundService
{
    private const double Much = 1.5;

    // Rows of an index that are looked at. SQLite recommends 100 to 1,000.
    private const string Take = "PRAGMA analysis_limit = 1000; ANALYZE;";

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private long _pages;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        do
        {
            try
            {
                await TakeAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is SqliteException or TimeoutException)
            {
                // Queries stay right without them, only slower; the next minute tries again.
                LogFailed(exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Takes them when the file is not as large as the last time.</summary>
    internal async Task TakeAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        SqliteConnectionSettings.Apply(connection);
        var pages = (long)(await ExecuteAsync(connection, "PRAGMA page_count;", cancellationToken))!;
        if (pages < _pages * Much && pages * Much > _pages)
        {
            return;
        }

        using (await SqliteWriteGate.For(connectionString).EnterAsync(cancellationToken))
        {
            await ExecuteAsync(connection, Take, cancellationToken);
        }

        // A connection reads them when it is opened.
        connections.Renew();
        SqliteConnection.ClearPool(connection);
        _pages = pages;
    }

    private static async Task<object?> ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The statistics of the database could not be taken.")]
    private partial void LogFailed(Exception exception);
}
