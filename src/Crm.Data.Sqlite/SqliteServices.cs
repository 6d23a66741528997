using Crm.Data.Changes;
using Crm.Data.Persistence;
using Crm.Data.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Data.Sqlite;

public static class SqliteServices
{
    /// <summary>Serves all data from one SQLite file.</summary>
    public static IServiceCollection AddCrmSqlite(this IServiceCollection services, string connectionString)
    {
        var keeper = new SqliteConnectionKeeper();
        services.AddCrmContexts(
            options => options.UseCrmSqlite(connectionString).AddInterceptors(new SqliteStatements()),
            keeper
        );
        services.AddSingleton<IDatabaseDialect, SqliteDialect>();
        services.AddSingleton<IChangeBroadcast, LocalBroadcast>();
        services.AddSingleton<ISchemaGuard>(new SqliteSchemaGuard(connectionString));
        services.AddSingleton<IHostedService>(new SqliteServing(new SqliteFile(connectionString), keeper));
        services.AddHostedService(provider => new SqliteStatistics(
            connectionString,
            keeper,
            provider.GetRequiredService<ILogger<SqliteStatistics>>()
        ));
        return services;
    }
}
