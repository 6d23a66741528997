using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Crm.Data.Sqlite;

/// <summary>The embedded database.</summary>
public static class SqliteDatabase
{
    /// <summary>
    /// Uses the SQLite file that <paramref name="connectionString"/> names, with durable commits, write transactions
    /// in turn, and the migrations of this project. A list of values is one parameter, so the SQL is the same however
    /// long the list is, and made once.
    /// </summary>
    public static DbContextOptionsBuilder UseCrmSqlite(this DbContextOptionsBuilder options, string connectionString)
    {
        _ = NativeSqlite.Library;
#pragma warning disable EF1001 // As said in SqliteLastingConnection.
        return options
            .UseCrmQueries()
            .UseSqlite(
                connectionString,
                sqlite =>
                    sqlite
                        .MigrationsAssembly(typeof(SqliteDatabase).Assembly)
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .ReplaceService<ISqliteRelationalConnection, SqliteLastingConnection>()
            .ReplaceService<IRelationalTransactionFactory, SqliteTransactionFactory>()
            .ReplaceService<IModificationCommandBatchFactory, SqliteRowsFactory>()
            .ReplaceService<IModelCustomizer, SqliteModelCustomizer>()
            .AddInterceptors(
                new SqliteConnectionSettings(),
                new SqliteWriteTransactions(SqliteWriteGate.For(connectionString)),
                new SaveInTransaction()
            );
#pragma warning restore EF1001
    }
}
