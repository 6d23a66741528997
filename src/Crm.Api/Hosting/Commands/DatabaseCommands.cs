using Crm.Api.Hosting.Configuration;
using Crm.Data.Sqlite.Backup;

namespace Crm.Api.Hosting.Commands;

/// <summary>Backup and restore of the embedded database.</summary>
internal static class DatabaseCommands
{
    public static void Backup(CrmSettings settings, string? file, TextWriter output)
    {
        RequireSqlite(settings, "pg_dump --format=custom --file=crm.dump …");
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        file ??= settings.Data.PathOf(Path.Combine("backups", $"crm-{now:yyyyMMdd'T'HHmmss'Z'}.db"));
        SqliteBackup.Save(settings.ConnectionString, file);
        output.WriteLine($"Backed up to {Path.GetFullPath(file)} ({new FileInfo(file).Length / 1024:N0} KB), and checked.");
    }

    public static void Restore(CrmSettings settings, string file, TextWriter output)
    {
        RequireSqlite(settings, "pg_restore --clean --if-exists --dbname=… crm.dump");
        var aside = SqliteRestore.Load(settings.ConnectionString, file, TimeProvider.System.GetUtcNow());
        output.WriteLine($"Restored from {Path.GetFullPath(file)}.");
        if (aside is not null)
        {
            output.WriteLine($"The database of before is kept as {aside}.");
        }
    }

    private static void RequireSqlite(CrmSettings settings, string instead)
    {
        if (settings.Database.Provider is not DatabaseProvider.Sqlite)
        {
            throw new CommandException(
                $"This command is for SQLite; the data is in PostgreSQL, whose own tools do it: {instead} (see docs/operations.md)."
            );
        }
    }
}
