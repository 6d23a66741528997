using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;

namespace Crm.Data.PostgreSql;

/// <summary>The server database.</summary>
public static class PostgreSqlDatabase
{
    /// <summary>
    /// Uses the PostgreSQL database that <paramref name="connectionString"/> names, with the migrations of this project.
    /// A list of values is one parameter, so the SQL is the same however long the list is, and made once.
    /// </summary>
    public static DbContextOptionsBuilder UseCrmPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseCrmQueries()
            .UseNpgsql(
                connectionString,
                postgreSql =>
                    postgreSql
                        .MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly)
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .ReplaceService<IModificationCommandBatchFactory, PostgreSqlRowsFactory>();
}
