using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace Crm.Data.Schema;

/// <summary>
/// Brings the database to the schema of this version. Safe with several nodes starting at once, and after a start that
/// was killed half-way.
/// </summary>
public sealed partial class DatabaseMigrator(ISchemaGuard guard, ILogger<DatabaseMigrator> logger)
{
    /// <summary>Applies the migrations that are missing.</summary>
    /// <param name="context">A context of its own: afterwards it may be connected as the schema's owner. Dispose it.</param>
    /// <param name="cancellationToken">Gives up; a later start goes on from there.</param>
    /// <exception cref="DatabaseIsNewerException">A newer version of the application has migrated the database.</exception>
    public async Task MigrateAsync(DbContext context, CancellationToken cancellationToken)
    {
        await using var alone = await guard.LockAsync(cancellationToken);
        await guard.PrepareAsync(context, cancellationToken);

        // Asked for before it is there, the history would be logged as an error.
        await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } unknown)
        {
            throw new DatabaseIsNewerException(unknown);
        }

        var missing = known.Except(applied, StringComparer.Ordinal).Count();
        if (missing > 0)
        {
            Migrating(logger, missing);
            await context.Database.MigrateAsync(cancellationToken);
        }

        await guard.CompleteAsync(context, cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Applying {Count} database migrations")]
    private static partial void Migrating(ILogger logger, int count);
}

/// <summary>The database has a migration that this version does not know; running on it could lose data.</summary>
public sealed class DatabaseIsNewerException(string migration)
    : Exception(
        $"The database was upgraded by a newer version of the application (it has the migration {migration}). "
            + "Start that version, or restore the backup that was taken before the upgrade."
    );
