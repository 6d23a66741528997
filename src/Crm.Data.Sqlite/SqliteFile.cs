using Microsoft.Data.Sqlite;

namespace Crm.Data.Sqlite;

/// <summary>
/// The database's file, and the locks around it. They are locks of the operating system on files beside it, and end
/// with the process that holds them.
/// </summary>
internal sealed class SqliteFile(string connectionString)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(100);

    /// <summary>The full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    /// <summary>Waits until no other process migrates, and keeps others from it.</summary>
    public async Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        while (true)
        {
            if (TryOpen(".migrating", FileAccess.Write, FileShare.None) is { } locked)
            {
                return locked;
            }

            await Task.Delay(RetryAfter, cancellationToken);
        }
    }

    /// <summary>Says that this process serves from the file; several may.</summary>
    /// <exception cref="SqliteFileInUseException">The file is being replaced.</exception>
    public IDisposable LockForServing()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        // Opened for writing once, because the lock of a reader can't create the file.
        TryOpen(".serving", FileAccess.Write, FileShare.ReadWrite)?.Dispose();
        return TryOpen(".serving", FileAccess.Read, FileShare.Read)
            ?? throw new SqliteFileInUseException($"{Path} is being restored. Start again when that is done.");
    }

    /// <summary>Makes sure that no process serves from the file, and keeps them from beginning.</summary>
    /// <exception cref="SqliteFileInUseException">A server is running.</exception>
    public IDisposable LockForReplacing() =>
        TryOpen(".serving", FileAccess.Write, FileShare.None)
        ?? throw new SqliteFileInUseException($"A server is running on {Path}. Stop it, then try again.");

    private FileStream? TryOpen(string suffix, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(
                Path + suffix,
                access == FileAccess.Read ? FileMode.Open : FileMode.OpenOrCreate,
                access,
                share
            );
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}

/// <summary>Another process has the database file; the message says what to do.</summary>
public sealed class SqliteFileInUseException(string message) : Exception(message);
