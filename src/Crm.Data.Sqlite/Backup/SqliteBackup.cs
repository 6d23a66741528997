using Microsoft.Data.Sqlite;

namespace Crm.Data.Sqlite.Backup;

/// <summary>Copies a database while it is in use.</summary>
public static class SqliteBackup
{
    /// <summary>
    /// Writes a consistent copy as of one moment. The server goes on reading and writing meanwhile. The copy is checked
    /// and takes its name only when it is complete.
    /// </summary>
    /// <exception cref="BackupException">It can't be done; the message says why and what to do.</exception>
    public static void Save(string connectionString, string target)
    {
        _ = NativeSqlite.Library;
        var source = new SqliteFile(connectionString).Path;
        if (!File.Exists(source))
        {
            throw new BackupException($"There is no database at {source}. Check Data:Folder.");
        }

        if (File.Exists(target))
        {
            throw new BackupException($"{target} is there already. Choose another name; a backup is never overwritten.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        var unfinished = target + ".unfinished";
        File.Delete(unfinished);
        try
        {
            Copy(source, unfinished);
            SqliteFileCheck.Require(unfinished);
            File.Move(unfinished, target);
        }
        catch (SqliteException e)
        {
            throw new BackupException($"The backup failed: {e.Message}");
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Copy(string source, string target)
    {
        using var from = SqliteFileCheck.Open(source, SqliteOpenMode.ReadWrite);
        using var to = SqliteFileCheck.Open(target, SqliteOpenMode.ReadWriteCreate);
        from.BackupDatabase(to);
        // One file, without a log beside it, that can be moved about.
        using var command = to.CreateCommand();
        command.CommandText = "PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE;";
        command.ExecuteNonQuery();
    }
}

/// <summary>A backup or restore can't be done; the message is for the operator.</summary>
public sealed class BackupException(string message) : Exception(message);
