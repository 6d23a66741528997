using System.Collections.Concurrent;
using System.Data.Common;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Data.Sqlite;

/// <summary>
/// Leaves the connection of a pooled context open between two scopes, with the statements that are prepared on it
/// (<see cref="SqliteStatements"/>): preparing one costs SQLite as much as running it.
/// </summary>
internal sealed class SqliteConnectionKeeper : ConnectionKeeper
{
    // Since when each has been open, in generations; and those that no scope has at the moment.
    private readonly ConcurrentDictionary<DbConnection, int> _open = [];
    private readonly ConcurrentDictionary<DbConnection, int> _resting = [];
    private int _generation;
    private volatile bool _isClosing;

    public override void Begin(Func<DbConnection> connection) => _resting.TryRemove(connection(), out _);

    public override void Rest(DbConnection connection)
    {
        // A statement that somebody left half read would hold its view of the data for whoever comes next.
        var isStale = _open.TryGetValue(connection, out var opened) && opened != Volatile.Read(ref _generation);
        if (SqliteStatements.Abandon(connection) || isStale)
        {
            Close(connection);
            return;
        }

        _resting[connection] = opened;
        if (_isClosing)
        {
            CloseResting(connection);
        }
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        _open[connection] = Volatile.Read(ref _generation);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData)
    {
        _open.TryRemove(connection, out _);
        _resting.TryRemove(connection, out _);
    }

    /// <summary>Closes each when the scope that it serves, or serves next, is over: what SQLite reads at the opening is read anew.</summary>
    public void Renew() => Interlocked.Increment(ref _generation);

    /// <summary>Closes all: those that somebody still works with when that scope is over.</summary>
    public void CloseAll()
    {
        _isClosing = true;
        foreach (var connection in _resting.Keys)
        {
            CloseResting(connection);
        }
    }

    // Only one closes it.
    private void CloseResting(DbConnection connection)
    {
        if (_resting.TryRemove(connection, out _))
        {
            Close(connection);
        }
    }

    private void Close(DbConnection connection)
    {
        _open.TryRemove(connection, out _);
        connection.Close();
    }
}
