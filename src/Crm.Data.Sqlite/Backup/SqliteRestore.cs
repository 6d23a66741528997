using Microsoft.Data.Sqlite;

namespace Crm.Data.Sqlite.Backup;

/// <summary>Puts a backup in the place of the database.</summary>
public static class SqliteRestore
{
    private static readonly string[] Companions = ["-wal", "-shm"];

    /// <summary>
    /// Checks the backup, keeps the present database aside, and puts the copy in its place in one step: at every moment
    /// there is one whole database.
    /// </summary>
    /// <returns>Where the database of before is now; null when there was none.</returns>
    /// <exception cref="BackupException">The backup can't be used, or can't be put in place.</exception>
    /// <exception cref="SqliteFileInUseException">A server is running on the database.</exception>
    public static string? Load(string connectionString, string backup, DateTimeOffset now)
    {
        _ = NativeSqlite.Library;
        if (!File.Exists(backup))
        {
            throw new BackupException($"There is no file {backup}.");
        }

        SqliteFileCheck.Require(backup);
        var file = new SqliteFile(connectionString);
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        using var alone = file.LockForReplacing();
        var incoming = file.Path + ".restoring";
        try
        {
            File.Copy(backup, incoming, overwrite: true);
            SqliteFileCheck.Require(incoming);
            Flush(incoming);
            var aside = File.Exists(file.Path) ? KeepAside(file.Path, now) : null;
            File.Move(incoming, file.Path, overwrite: true);
            return aside;
        }
        catch (IOException e)
        {
            throw new BackupException($"The restore failed, and the database is as it was: {e.Message}");
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    private static string KeepAside(string database, DateTimeOffset now)
    {
        var aside = $"{database}.before-restore-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}";
        MoveLogIntoDatabase(database);
        File.Copy(database, aside);
        Flush(aside);
        // A log left behind (the database was too damaged to take it) belongs to the old file, and would spoil the new one.
        foreach (var companion in Companions.Where(companion => File.Exists(database + companion)))
        {
            File.Move(database + companion, aside + companion);
        }

        return aside;
    }

    private static void MoveLogIntoDatabase(string database)
    {
        try
        {
            using var connection = SqliteFileCheck.Open(database, SqliteOpenMode.ReadWrite);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // Damaged: that may be why somebody restores. It is kept as it is, its log beside it.
        }
    }

    private static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
