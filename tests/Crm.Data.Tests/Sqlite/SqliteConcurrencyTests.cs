using Crm.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Crm.Data.Tests.Sqlite;

public sealed class SqliteConcurrencyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-sqlite-");

    [Fact]
    public void The_native_library_says_where_it_comes_from()
    {
        var library = NativeSqlite.Library;

        Version.Parse(library.Version).ShouldBeGreaterThanOrEqualTo(new Version(3, 35));
        library.Source.ShouldBeOneOf(NativeSqliteSource.System, NativeSqliteSource.Bundled);
    }

    [Fact]
    public async Task Every_connection_is_durable_and_checks_references()
    {
        await using var context = Open();

        (await PragmaAsync(context, "journal_mode")).ShouldBe("wal");
        (await PragmaAsync(context, "synchronous")).ShouldBe("2");
        (await PragmaAsync(context, "foreign_keys")).ShouldBe("1");
        (await PragmaAsync(context, "busy_timeout")).ShouldBe("30000");
    }

    [Fact]
    public async Task Sixty_four_writers_and_readers_never_meet_a_lock()
    {
        await CreateAsync();
        var writers = Enumerable.Range(0, 64).Select(writer => WriteAsync(writer, saves: 10));
        var readers = Enumerable.Range(0, 64).Select(_ => ReadAsync(queries: 20));

        await Task.WhenAll(writers.Concat(readers));

        await using var context = Open();
        (await context.Entries.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(64 * 10);
    }

    [Fact]
    public async Task A_transaction_that_is_only_disposed_passes_the_turn_on()
    {
        await CreateAsync();
        await using var context = Open();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using (await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            context.Entries.Add(new Entry { Text = "dropped" });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await WriteAsync(writer: 1, saves: 1);

        (await context.Entries.AsNoTracking().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task A_failed_save_passes_the_turn_on()
    {
        await CreateAsync();
        await using var context = Open();
        context.Entries.Add(new Entry { Id = 1, Text = "first" });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        context.ChangeTracker.Clear();
        context.Entries.Add(new Entry { Id = 1, Text = "second" });

        await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync(TestContext.Current.CancellationToken));

        await WriteAsync(writer: 1, saves: 1);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private JournalContext Open() =>
        new(
            new DbContextOptionsBuilder<JournalContext>()
                .UseCrmSqlite($"Data Source={Path.Combine(_folder.FullName, "test.db")}")
                .Options
        );

    private async Task CreateAsync()
    {
        await using var context = Open();
        await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
    }

    private async Task WriteAsync(int writer, int saves)
    {
        for (var save = 0; save < saves; save++)
        {
            await using var context = Open();
            await using var transaction = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            // Reads before it writes: the order that breaks a deferred transaction.
            await context.Entries.CountAsync(TestContext.Current.CancellationToken);
            context.Entries.Add(new Entry { Text = $"{writer}-{save}" });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }
    }

    private async Task ReadAsync(int queries)
    {
        for (var query = 0; query < queries; query++)
        {
            await using var context = Open();
            await context.Entries.OrderBy(entry => entry.Id).Take(10).ToListAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string?> PragmaAsync(JournalContext context, string name)
    {
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken),
            System.Globalization.CultureInfo.InvariantCulture
        );
    }

    private sealed class JournalContext(DbContextOptions options) : DbContext(options)
    {
        public DbSet<Entry> Entries => Set<Entry>();
    }

    private sealed class Entry
    {
        public long Id { get; set; }
        public required string Text { get; set; }
    }
}
