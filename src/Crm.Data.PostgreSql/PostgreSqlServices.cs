using Crm.Data.Changes;
using Crm.Data.Persistence;
using Crm.Data.PostgreSql.RowSecurity;
using Crm.Data.Schema;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Crm.Data.PostgreSql;

public static class PostgreSqlServices
{
    /// <summary>Serves all data from a PostgreSQL database.</summary>
    /// <param name="services">The product's services.</param>
    /// <param name="connectionString">Of the role that the application works as; it owns nothing.</param>
    /// <param name="ownerConnectionString">Of the role that owns the schema; used for migrations alone.</param>
    public static IServiceCollection AddCrmPostgreSql(
        this IServiceCollection services,
        string connectionString,
        string ownerConnectionString
    )
    {
        var serving = ServingConnection(connectionString);
        services.AddCrmContexts(
            options => options.UseCrmPostgreSql(serving).AddInterceptors(new RowSecuritySession()),
            new ConnectionKeeper()
        );
        services.AddSingleton<IDatabaseDialect, PostgreSqlDialect>();
        services.AddSingleton<IChangeBroadcast, NotifyBroadcast>();
        services.AddSingleton<ISchemaGuard>(new PostgreSqlSchemaGuard(connectionString, ownerConnectionString));
        services.AddHostedService(s =>
            ActivatorUtilities.CreateInstance<NotifyListener>(
                s,
                new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString
            )
        );
        return services;
    }

    /// <summary>
    /// Statements stay prepared on a pooled connection, so the database plans a query once and not at each call. A
    /// connection is not reset when it goes back to the pool, because <see cref="RowSecuritySession"/> tells whoever
    /// takes it next anew, and the product keeps nothing else in it. What the connection string says comes first.
    /// </summary>
    private static string ServingConnection(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        if (!given.ShouldSerialize("Max Auto Prepare"))
        {
            given.MaxAutoPrepare = 200;
        }

        if (!given.ShouldSerialize("No Reset On Close"))
        {
            given.NoResetOnClose = true;
        }

        return given.ConnectionString;
    }
}
