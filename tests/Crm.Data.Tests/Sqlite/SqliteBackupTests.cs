using Crm.Data.Sqlite;
using Crm.Data.Sqlite.Backup;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Crm.Data.Tests.Sqlite;

public sealed class SqliteBackupTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-backup-");
    private readonly string _connectionString;

    public SqliteBackupTests()
    {
        _ = NativeSqlite.Library;
        _connectionString = $"Data Source={In("crm.db")};Pooling=False";
        Run(
            """
            PRAGMA journal_mode = WAL;
            CREATE TABLE "__EFMigrationsHistory" (id TEXT);
            CREATE TABLE pairs (a INTEGER NOT NULL, b INTEGER NOT NULL);
            """
        );
    }

    [Fact]
    public async Task A_backup_under_load_is_whole_and_of_one_moment()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        // Each transaction writes two halves; a copy of two moments would hold one without the other.
        var writing = Task.Run(
            () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    Run($"BEGIN IMMEDIATE; INSERT INTO pairs VALUES ({i}, 0); INSERT INTO pairs VALUES (0, {i}); COMMIT;");
                }
            },
            TestContext.Current.CancellationToken
        );
        for (var i = 0; i < 5; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            SqliteBackup.Save(_connectionString, In($"backup-{i}.db"));
        }

        await stop.CancelAsync();
        await writing;

        for (var i = 0; i < 5; i++)
        {
            Number($"Data Source={In($"backup-{i}.db")};Pooling=False", "SELECT count(*) % 2 + (sum(a) <> sum(b)) FROM pairs")
                .ShouldBe(0);
        }
    }

    [Fact]
    public void A_restore_brings_back_what_was_and_keeps_what_is()
    {
        Run("INSERT INTO pairs VALUES (1, 1)");
        SqliteBackup.Save(_connectionString, In("backup.db"));
        Run("INSERT INTO pairs VALUES (2, 2)");

        var aside = SqliteRestore.Load(_connectionString, In("backup.db"), Now);

        Count(_connectionString).ShouldBe(1);
        aside.ShouldBe(In("crm.db.before-restore-20261120T093000Z"));
        Count($"Data Source={aside};Pooling=False").ShouldBe(2);
    }

    [Fact]
    public void A_database_that_is_damaged_can_be_restored()
    {
        SqliteBackup.Save(_connectionString, In("backup.db"));
        File.WriteAllText(In("crm.db"), "not a database any more");

        SqliteRestore.Load(_connectionString, In("backup.db"), Now);

        Count(_connectionString).ShouldBe(0);
    }

    [Fact]
    public void A_restore_is_refused_while_a_server_runs()
    {
        SqliteBackup.Save(_connectionString, In("backup.db"));
        using var serving = new SqliteFile(_connectionString).LockForServing();
        using var second = new SqliteFile(_connectionString).LockForServing();

        Should
            .Throw<SqliteFileInUseException>(() => SqliteRestore.Load(_connectionString, In("backup.db"), Now))
            .Message.ShouldContain("Stop it");
    }

    [Fact]
    public void A_damaged_backup_is_refused_and_nothing_changes()
    {
        Run("INSERT INTO pairs SELECT value, value FROM json_each('[1,2,3,4,5,6,7,8,9]'), (SELECT 1 UNION ALL SELECT 2)");
        SqliteBackup.Save(_connectionString, In("backup.db"));
        using (var file = File.OpenWrite(In("backup.db")))
        {
            file.Seek(4096, SeekOrigin.Begin);
            file.Write(new byte[4096]);
        }

        Should.Throw<BackupException>(() => SqliteRestore.Load(_connectionString, In("backup.db"), Now));

        Count(_connectionString).ShouldBe(18);
        _folder.GetFiles("*.before-restore*").ShouldBeEmpty();
    }

    [Fact]
    public void A_foreign_file_is_refused()
    {
        File.WriteAllText(In("notes.txt"), "no database");

        Should.Throw<BackupException>(() => SqliteRestore.Load(_connectionString, In("notes.txt"), Now));
        Should.Throw<BackupException>(() => SqliteRestore.Load(_connectionString, In("absent.db"), Now));
    }

    [Fact]
    public void A_backup_overwrites_nothing()
    {
        SqliteBackup.Save(_connectionString, In("backup.db"));

        Should.Throw<BackupException>(() => SqliteBackup.Save(_connectionString, In("backup.db")));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private void Run(string sql)
    {
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Count(string connectionString) => Number(connectionString, "SELECT count(*) FROM pairs");

    private static long Number(string connectionString, string sql)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
