using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Crm.Data.Sqlite;

/// <summary>
/// Lets the write transactions of this process into one SQLite file in turn. SQLite has one writer at a time; without
/// the gate the others would poll for its lock, each blocking a thread and the unlucky ones for ever. Waiting here is
/// asynchronous and fair. Locks of other processes are waited for by SQLite (<see cref="SqliteConnectionSettings"/>).
/// </summary>
internal sealed class SqliteWriteGate
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ConcurrentDictionary<string, SqliteWriteGate> Gates = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim _turn;

    private SqliteWriteGate(SemaphoreSlim turn) => _turn = turn;

    /// <summary>The gate of the file that a connection string names; the same for every spelling of its path.</summary>
    public static SqliteWriteGate For(string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        return Gates.GetOrAdd(Path.GetFullPath(file), _ => new SqliteWriteGate(new SemaphoreSlim(1, 1)));
    }

    /// <summary>Waits for the turn to write. Disposing the result passes it on.</summary>
    /// <exception cref="TimeoutException">Another transaction of this process kept the turn for 30 seconds.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken) =>
        await _turn.WaitAsync(Patience, cancellationToken) ? new Turn(_turn) : throw Kept();

    /// <inheritdoc cref="EnterAsync"/>
    public IDisposable Enter() => _turn.Wait(Patience) ? new Turn(_turn) : throw Kept();

    private static TimeoutException Kept() =>
        new(
            "Another transaction has been writing to the SQLite database for 30 seconds. "
                + "A transaction must be short, and one use case must not open two at once."
        );

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}
