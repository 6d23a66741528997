using System.Collections.Concurrent;

namespace Crm.Api.Tests.Fixtures;

/// <summary>
/// An empty database that a server has once migrated: a test's own server begins with a copy of it, and does not apply all
/// migrations again.
/// </summary>
public sealed class MigratedDatabase : IAsyncLifetime
{
    private static readonly ConcurrentDictionary<bool, Lazy<Task<CrmServer>>> Servers = new();

    /// <summary>The file of the database on SQLite, its name on PostgreSQL.</summary>
    public static async Task<string> OnAsync(bool postgreSql) =>
        (
            await Servers
                .GetOrAdd(
                    postgreSql,
                    static onPostgreSql => new Lazy<Task<CrmServer>>(() => CrmServer.MigrateAsync(onPostgreSql))
                )
                .Value
        ).DatabaseName;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var server in Servers.Values)
        {
            await (await server.Value).DropAsync();
        }
    }
}
