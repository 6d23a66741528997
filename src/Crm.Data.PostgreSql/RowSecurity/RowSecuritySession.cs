using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Crm.Data.PostgreSql.RowSecurity;

/// <summary>
/// Tells the database whose rows the commands of one context may touch. It is told again when a connection is taken from
/// the pool, which gives no promise about its state, when a transaction begins or ends, which may take back what was
/// told, and when the caller changes. Searches are planned for the text that is searched. One serves all contexts, so
/// that the context's options are built once.
/// </summary>
internal sealed class RowSecuritySession : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    private const string PlanSetting = "plan_cache_mode";
    private static readonly ConditionalWeakTable<DbContext, Session> Sessions = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        if (!Prepend(command, eventData))
        {
            Tell(command, eventData);
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
            await TellAsync(command, eventData, cancellationToken);
        }

        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    )
    {
        Tell(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        await TellAsync(command, eventData, cancellationToken);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    )
    {
        Tell(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        await TellAsync(command, eventData, cancellationToken);
        return result;
    }

    // A failed command takes back what was told in front of it; so does a rollback to a savepoint.
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Forget(eventData);

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(eventData);
        return Task.CompletedTask;
    }

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Forget(eventData);

    public override Task CommandCanceledAsync(
        DbCommand command,
        CommandEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(eventData);
        return Task.CompletedTask;
    }

    public void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => Forget(eventData);

    public Task RolledBackToSavepointAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(eventData);
        return Task.CompletedTask;
    }

    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Forget(eventData);

    public Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(eventData);
        return Task.CompletedTask;
    }

    /// <summary>
    /// In front of a query it costs no round trip. Commands that change something report their rows by position, and
    /// are told by a command of their own.
    /// </summary>
    private static bool Prepend(DbCommand command, CommandEventData eventData)
    {
        if (eventData.CommandSource is not CommandSource.LinqQuery)
        {
            return false;
        }

        var session = SessionOf(eventData);
        var wanted = Wanted(command, eventData);
        if (wanted != session.Told)
        {
            command.CommandText =
                $"SET {RowPolicies.OrganizationSetting} = '{wanted.Organization}'; "
                + $"SET {RowPolicies.AllOrganizationsSetting} = '{wanted.All}'; "
                + $"SET {PlanSetting} = '{wanted.Plan}'; "
                + command.CommandText;
            session.Told = wanted;
        }

        return true;
    }

    private static void Tell(DbCommand command, CommandEventData eventData)
    {
        var session = SessionOf(eventData);
        var wanted = Wanted(command, eventData);
        if (wanted != session.Told)
        {
            using var telling = Telling(command, wanted);
            telling.ExecuteNonQuery();
            session.Told = wanted;
        }
    }

    private static async Task TellAsync(DbCommand command, CommandEventData eventData, CancellationToken cancellationToken)
    {
        var session = SessionOf(eventData);
        var wanted = Wanted(command, eventData);
        if (wanted != session.Told)
        {
            await using var telling = Telling(command, wanted);
            await telling.ExecuteNonQueryAsync(cancellationToken);
            session.Told = wanted;
        }
    }

    private static void Forget(DbContextEventData eventData) => SessionOf(eventData).Told = null;

    private static Session SessionOf(DbContextEventData eventData) => Sessions.GetOrCreateValue(eventData.Context!);

    private static Told Wanted(DbCommand command, DbContextEventData eventData)
    {
        var caller = ((CrmDbContext)eventData.Context!).Caller;
        return new Told(
            caller.IsSet ? caller.OrganizationId.ToString() : "",
            caller.IsSystem ? "on" : "off",
            PlanOf(command),
            command.Transaction
        );
    }

    // A plan for any text can't know whether an index helps: it would read the whole table for the beginning of a word.
    private static string PlanOf(DbCommand command) =>
        command.CommandText.Contains(PostgreSqlDialect.SearchView, StringComparison.Ordinal) ? "force_custom_plan" : "auto";

    private static NpgsqlCommand Telling(DbCommand command, Told wanted)
    {
        var telling = new NpgsqlCommand(
            $"SELECT set_config('{RowPolicies.OrganizationSetting}', $1, false), set_config('{RowPolicies.AllOrganizationsSetting}', $2, false), set_config('{PlanSetting}', $3, false)",
            (NpgsqlConnection?)command.Connection,
            (NpgsqlTransaction?)command.Transaction
        );
        telling.Parameters.Add(new NpgsqlParameter<string> { TypedValue = wanted.Organization });
        telling.Parameters.Add(new NpgsqlParameter<string> { TypedValue = wanted.All });
        telling.Parameters.Add(new NpgsqlParameter<string> { TypedValue = wanted.Plan });
        return telling;
    }

    /// <summary>What the database was last told on the connection of one context.</summary>
    private sealed class Session
    {
        public Told? Told { get; set; }
    }

    private sealed record Told(string Organization, string All, string Plan, DbTransaction? Transaction);
}
