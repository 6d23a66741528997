using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Data.Sqlite;

/// <summary>
/// Keeps prepared statements with their connection, as PostgreSQL's driver does: the same text is compiled once. A query
/// of many columns costs SQLite a quarter of reading a record otherwise.
/// </summary>
internal sealed class SqliteStatements : DbCommandInterceptor
{
    // Longer ones are of many rows at once, and hardly ever the same again.
    private const int LongestText = 10_000;

    private static readonly ConditionalWeakTable<DbConnection, KeptCommands> OfConnections = [];

    // Entity Framework writes text and parameters onto a command that runs nothing: which one runs is known by its text only.
    public override InterceptionResult<DbCommand> CommandCreating(
        CommandCorrelatedEventData eventData,
        InterceptionResult<DbCommand> result
    ) => InterceptionResult<DbCommand>.SuppressWithResult(Of(eventData.Connection).Draft());

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        var draft = (SqliteCommand)result;
        var isKept = eventData.CommandSource != CommandSource.Migrations && draft.CommandText.Length <= LongestText;
        return isKept ? Of(eventData.Connection).Take(draft) : Of(eventData.Connection).Once(draft);
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Forget(command);

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(command);
        return Task.CompletedTask;
    }

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Forget(command);

    public override Task CommandCanceledAsync(
        DbCommand command,
        CommandEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(command);
        return Task.CompletedTask;
    }

    /// <summary>Gives up the statements of this connection that are still being read, and says whether there were any.</summary>
    public static bool Abandon(DbConnection connection) => OfConnections.TryGetValue(connection, out var kept) && kept.Abandon();

    private static KeptCommands Of(DbConnection connection) =>
        OfConnections.GetValue(connection, c => new KeptCommands((SqliteConnection)c));

    private static void Forget(DbCommand command) => (command as KeptCommand)?.Forget();

    /// <summary>The commands of one connection, by their text.</summary>
    [SuppressMessage("Design", "CA1001", Justification = "The draft is never connected, so it holds nothing.")]
    private sealed class KeptCommands
    {
        private const int AtMost = 100;

        private readonly Dictionary<string, KeptCommand> _idle = new(StringComparer.Ordinal);
        private readonly HashSet<KeptCommand> _inUse = [];
        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _draft = new();

        public KeptCommands(SqliteConnection connection)
        {
            _connection = connection;
            connection.StateChange += (_, change) =>
            {
                // A statement belongs to the native connection, which goes back to the driver's pool.
                if (change.CurrentState != ConnectionState.Open)
                {
                    Clear();
                }
            };
        }

        /// <summary>A command to write on. There is one, because it is read before the next one is asked for.</summary>
        public SqliteCommand Draft()
        {
            _draft.CommandTimeout = _connection.DefaultTimeout;
            _draft.Transaction = null;
            _draft.Parameters.Clear();
            return _draft;
        }

        public KeptCommand Take(SqliteCommand draft)
        {
            if (!_idle.Remove(draft.CommandText, out var command))
            {
                command = new KeptCommand(this) { Connection = _connection, CommandText = draft.CommandText };
            }

            _inUse.Add(command);
            command.Begin(draft);
            return command;
        }

        /// <summary>A command that is not kept.</summary>
        public SqliteCommand Once(SqliteCommand draft)
        {
            var command = new SqliteCommand(draft.CommandText, _connection);
            TakeOver(draft, command);
            return command;
        }

        public static void TakeOver(SqliteCommand draft, SqliteCommand command)
        {
            (command.Transaction, command.CommandTimeout) = (draft.Transaction, draft.CommandTimeout);
            foreach (SqliteParameter parameter in draft.Parameters)
            {
                command.Parameters.Add(parameter);
            }
        }

        /// <summary>Takes it back; false when it is not wanted.</summary>
        public bool Keep(KeptCommand command)
        {
            _inUse.Remove(command);
            if (command.IsForgotten)
            {
                return false;
            }

            if (_idle.Count >= AtMost)
            {
                Clear();
            }

            return command.Connection?.State == ConnectionState.Open && _idle.TryAdd(command.CommandText, command);
        }

        /// <summary>Whoever is still in use is not taken back; true when somebody is.</summary>
        public bool Abandon()
        {
            foreach (var command in _inUse)
            {
                command.Forget();
            }

            return _inUse.Count > 0;
        }

        /// <summary>It is ended by whoever disposed it, and given to nobody any more.</summary>
        public void Remove(KeptCommand command)
        {
            if (_idle.GetValueOrDefault(command.CommandText) == command)
            {
                _idle.Remove(command.CommandText);
            }
        }

        private void Clear()
        {
            foreach (var command in _idle.Values.ToList())
            {
                command.Dispose();
            }
        }
    }

    /// <summary>Disposing one that is in use gives it back; disposing one that is not ends it.</summary>
    private sealed class KeptCommand(KeptCommands home) : SqliteCommand
    {
        private bool _isInUse;

        /// <summary>It failed or was cancelled: whatever state it is in, nobody meets it again.</summary>
        public bool IsForgotten { get; private set; }

        public void Begin(SqliteCommand draft)
        {
            _isInUse = true;
            KeptCommands.TakeOver(draft, this);
        }

        public void Forget() => IsForgotten = true;

        protected override void Dispose(bool disposing)
        {
            if (disposing && _isInUse)
            {
                _isInUse = false;
                Transaction = null;
                Parameters.Clear();
                if (home.Keep(this))
                {
                    return;
                }
            }

            if (disposing)
            {
                home.Remove(this);
            }

            base.Dispose(disposing);
        }
    }
}
