using Microsoft.Data.Sqlite;

namespace Crm.Data.Sqlite.Backup;

/// <summary>Whether a file is a whole and sound database of the product.</summary>
internal static class SqliteFileCheck
{
    /// <exception cref="BackupException">It is not; the message says what was found.</exception>
    public static void Require(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            var integrity = Scalar(connection, "PRAGMA integrity_check(1)");
            if (integrity is not "ok")
            {
                throw new BackupException($"{file} is damaged: {integrity}");
            }

            if (Scalar(connection, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1") is { } table)
            {
                throw new BackupException($"{file} is damaged: rows of {table} refer to rows that are missing.");
            }

            if (Scalar(connection, "SELECT 1 FROM sqlite_schema WHERE name = '__EFMigrationsHistory'") is null)
            {
                throw new BackupException($"{file} is a database, but not one of this product.");
            }
        }
        catch (SqliteException e)
        {
            throw new BackupException($"{file} can't be read as a database: {e.Message}");
        }
    }

    /// <summary>Opens a file apart from the server's pool.</summary>
    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 30000";
        command.ExecuteNonQuery();
        return connection;
    }

    private static string? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return
            Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } text
            ? text
            : null;
    }
}
