using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Data.Sqlite;

/// <summary>
/// Every transaction is a write transaction: it waits for its turn at the <see cref="SqliteWriteGate"/> and begins with
/// <c>BEGIN IMMEDIATE</c>. One that read first and wrote later would meet <c>SQLITE_BUSY_SNAPSHOT</c>, which no waiting
/// cures. Reads need no transaction: in WAL each query sees a consistent snapshot and waits for nobody.
/// </summary>
internal sealed class SqliteWriteTransactions(SqliteWriteGate gate) : DbTransactionInterceptor
{
    private static readonly ConditionalWeakTable<DbTransaction, IDisposable> Turns = [];

    /// <summary>Passes on the turn that a transaction holds.</summary>
    public static void Finish(DbTransaction transaction)
    {
        if (Turns.TryGetValue(transaction, out var turn))
        {
            turn.Dispose();
        }
    }

    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result
    ) => Begin(connection, gate.Enter());

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default
    ) => Begin(connection, await gate.EnterAsync(cancellationToken));

    private static InterceptionResult<DbTransaction> Begin(DbConnection connection, IDisposable turn)
    {
        try
        {
            // The driver begins a serializable transaction, its default, with BEGIN IMMEDIATE.
            var transaction = connection.BeginTransaction();
            Turns.Add(transaction, turn);
            return InterceptionResult<DbTransaction>.SuppressWithResult(transaction);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }
}

/// <summary>
/// Puts every save into a transaction, also one of a single command, so that all saves pass the gate.
/// </summary>
internal sealed class SaveInTransaction : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        eventData.Context!.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(SavingChanges(eventData, result));
}

/// <summary>Makes transactions that pass on their turn however they end: committed, rolled back or only disposed.</summary>
internal sealed class SqliteTransactionFactory(RelationalTransactionFactoryDependencies dependencies)
    : RelationalTransactionFactory(dependencies)
{
    public override RelationalTransaction Create(
        IRelationalConnection connection,
        DbTransaction transaction,
        Guid transactionId,
        IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger,
        bool transactionOwned
    ) =>
        new SqliteWriteTransaction(
            connection,
            transaction,
            transactionId,
            logger,
            transactionOwned,
            Dependencies.SqlGenerationHelper
        );

    private sealed class SqliteWriteTransaction(
        IRelationalConnection connection,
        DbTransaction transaction,
        Guid transactionId,
        IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger,
        bool transactionOwned,
        ISqlGenerationHelper sqlGenerationHelper
    ) : RelationalTransaction(connection, transaction, transactionId, logger, transactionOwned, sqlGenerationHelper)
    {
        private readonly DbTransaction _transaction = transaction;

        protected override void ClearTransaction()
        {
            SqliteWriteTransactions.Finish(_transaction);
            base.ClearTransaction();
        }

        protected override Task ClearTransactionAsync(CancellationToken cancellationToken = default)
        {
            SqliteWriteTransactions.Finish(_transaction);
            return base.ClearTransactionAsync(cancellationToken);
        }
    }
}
