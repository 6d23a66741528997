using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Crm.Data.Sqlite;

/// <summary>While the server runs, nobody replaces its file; when it has stopped, the file stands alone, without a log.</summary>
internal sealed class SqliteServing(SqliteFile file, SqliteConnectionKeeper connections) : IHostedLifecycleService, IDisposable
{
    private IDisposable? _lock;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _lock = file.LockForServing();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        // Closing the last connection moves the log into the database and removes it.
        connections.CloseAll();
        SqliteConnection.ClearAllPools();
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _lock?.Dispose();
        _lock = null;
    }
}
