using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Crm.Data.Persistence;
using Crm.Data.PostgreSql;
using Crm.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Crm.Design;

/// <summary>
/// Makes the context for <c>dotnet ef</c>. The database is named after <c>--</c>: <c>dotnet ef … -- Sqlite</c>.
/// Nothing connects; the connection strings only choose the provider.
/// </summary>
internal sealed class CrmDbContextFactory : IDesignTimeDbContextFactory<CrmDbContext>
{
    public CrmDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<CrmDbContext>();
        switch (args.FirstOrDefault())
        {
            case "Sqlite":
                options.UseCrmSqlite("Data Source=design-time.db");
                break;
            case "PostgreSql":
                options.UseCrmPostgreSql("Host=design-time");
                break;
            default:
                throw new ArgumentException("Name the database after --: Sqlite or PostgreSql.", nameof(args));
        }

        // Nothing is read or saved at design time, so nobody calls and no change mechanism runs.
        return new CrmDbContext(options.Options).Serve(new ContextScope(new CallerContext()));
    }
}
