using Crm.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Sqlite;

/// <summary>
/// Keeps migrations of one SQLite file apart by a lock of the operating system on a file beside it, which ends with the
/// process. Entity Framework's own lock is a row; a killed process leaves it behind, and the next start would wait for
/// ever.
/// </summary>
public sealed class SqliteSchemaGuard(string connectionString) : ISchemaGuard
{
    /// <inheritdoc/>
    public Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken) =>
        new SqliteFile(connectionString).LockForMigrationAsync(cancellationToken);

    /// <inheritdoc/>
    public Task PrepareAsync(DbContext context, CancellationToken cancellationToken) =>
        // Under the lock nobody migrates, so a row of Entity Framework's lock is one that was left behind.
        context.Database.ExecuteSqlAsync($"""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);

    /// <inheritdoc/>
    public Task CompleteAsync(DbContext context, CancellationToken cancellationToken) =>
        SqliteSearchIndex.EnsureAsync(context, cancellationToken);
}
