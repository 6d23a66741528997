using System.Data.Common;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Crm.Data.PostgreSql.RowSecurity;

/// <summary>
/// Tells the database whose rows the commands of one scope may touch. It is told again when a connection is taken from
/// the pool, which gives no promise about its state, when a transaction begins or ends, which may take back what was
/// told, and when the caller changes.
/// </summary>
internal sealed class RowSecuritySession(CallerContext caller)
    : DbCommandInterceptor,
        IDbConnectionInterceptor,
        IDbTransactionInterceptor
{
    private Told? _told;

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        if (!Prepend(command, eventData))
        {
            Tell(command);
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        if (!Prepend(command, eventData))
        {
            await TellAsync(command, cancellationToken);
        }

        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    )
    {
        Tell(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        await TellAsync(command, cancellationToken);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    )
    {
        Tell(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        await TellAsync(command, cancellationToken);
        return result;
    }

    // A failed command takes back what was told in front of it; so does a rollback to a savepoint.
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => _told = null;

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        _told = null;
        return Task.CompletedTask;
    }

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => _told = null;

    public override Task CommandCanceledAsync(
        DbCommand command,
        CommandEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        _told = null;
        return Task.CompletedTask;
    }

    public void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => _told = null;

    public Task RolledBackToSavepointAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        _told = null;
        return Task.CompletedTask;
    }

    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => _told = null;

    public Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        _told = null;
        return Task.CompletedTask;
    }

    /// <summary>
    /// In front of a query it costs no round trip. Commands that change something report their rows by position, and
    /// are told by a command of their own.
    /// </summary>
    private bool Prepend(DbCommand command, CommandEventData eventData)
    {
        if (eventData.CommandSource is not CommandSource.LinqQuery)
        {
            return false;
        }

        var wanted = Wanted(command);
        if (wanted != _told)
        {
            command.CommandText =
                $"SET {RowPolicies.OrganizationSetting} = '{wanted.Organization}'; "
                + $"SET {RowPolicies.AllOrganizationsSetting} = '{wanted.All}'; "
                + command.CommandText;
            _told = wanted;
        }

        return true;
    }

    private void Tell(DbCommand command)
    {
        var wanted = Wanted(command);
        if (wanted != _told)
        {
            using var telling = Telling(command, wanted);
            telling.ExecuteNonQuery();
            _told = wanted;
        }
    }

    private async Task TellAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var wanted = Wanted(command);
        if (wanted != _told)
        {
            await using var telling = Telling(command, wanted);
            await telling.ExecuteNonQueryAsync(cancellationToken);
            _told = wanted;
        }
    }

    private Told Wanted(DbCommand command) =>
        new(caller.IsSet ? caller.OrganizationId.ToString() : "", caller.IsSystem ? "on" : "off", command.Transaction);

    private static NpgsqlCommand Telling(DbCommand command, Told wanted)
    {
        var telling = new NpgsqlCommand(
            $"SELECT set_config('{RowPolicies.OrganizationSetting}', $1, false), set_config('{RowPolicies.AllOrganizationsSetting}', $2, false)",
            (NpgsqlConnection?)command.Connection,
            (NpgsqlTransaction?)command.Transaction
        );
        telling.Parameters.Add(new NpgsqlParameter<string> { TypedValue = wanted.Organization });
        telling.Parameters.Add(new NpgsqlParameter<string> { TypedValue = wanted.All });
        return telling;
    }

    private sealed record Told(string Organization, string All, DbTransaction? Transaction);
}
