using Crm.Api.Hosting.Configuration;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Crm.Data.Persistence;
using Crm.Data.PostgreSql;
using Crm.Data.Schema;
using Crm.Data.Sqlite;
using Crm.Infrastructure.Pipelines;

namespace Crm.Api.Hosting;

/// <summary>Chooses the database by settings and brings it to this version's schema at start.</summary>
internal static class DatabaseHosting
{
    public static void AddCrmDatabase(this IServiceCollection services, CrmSettings settings)
    {
        services.AddCrmData();
        services.AddSingleton<DatabaseMigrator>();
        services.AddHostedService<PipelineUpgradeWorker>();
        switch (settings.Database.Provider)
        {
            case DatabaseProvider.Sqlite:
                services.AddCrmSqlite(settings.ConnectionString);
                break;
            case DatabaseProvider.PostgreSql:
                services.AddCrmPostgreSql(settings.ConnectionString, settings.Database.OwnerConnectionString!);
                break;
            default:
                throw new InvalidOperationException($"A database without registration: {settings.Database.Provider}");
        }
    }

    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        // A migration of data concerns the rows of all organizations.
        var caller = scope.ServiceProvider.GetRequiredService<CallerContext>();
        using var all = caller.EnterSystem();
        // It connects as the owner of the schema, so it is not of those that serve.
        await using var context = scope.ServiceProvider.CreateOwnContext(caller);
        await scope
            .ServiceProvider.GetRequiredService<DatabaseMigrator>()
            .MigrateAsync(context, app.Lifetime.ApplicationStopping);
    }
}
