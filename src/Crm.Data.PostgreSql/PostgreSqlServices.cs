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
        services.AddScoped<RowSecuritySession>();
        services.AddDbContext<CrmDbContext>(
            (scope, options) =>
                options.UseCrmPostgreSql(connectionString).AddInterceptors(scope.GetRequiredService<RowSecuritySession>())
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
}
