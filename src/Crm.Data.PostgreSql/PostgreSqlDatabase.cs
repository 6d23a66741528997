using Microsoft.EntityFrameworkCore;

namespace Crm.Data.PostgreSql;

/// <summary>The server database.</summary>
public static class PostgreSqlDatabase
{
    /// <summary>Uses the PostgreSQL database that <paramref name="connectionString"/> names, with the migrations of this project.</summary>
    public static DbContextOptionsBuilder UseCrmPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, postgreSql => postgreSql.MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly));
}
