using System.Buffers;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Archives;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Data.Features.Archives;

/// <summary>Reads in a scope of its own: who asks notes the progress meanwhile, on another connection.</summary>
internal sealed class ArchiveSource(IServiceScopeFactory scopes, IDatabaseDialect dialect, CallerContext caller) : IArchiveSource
{
    public async Task<IArchiveSnapshot> OpenAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            scope.ServiceProvider.GetRequiredService<CallerContext>().Set(Caller.Product(caller.OrganizationId));
            var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            await dialect.BeginSnapshotAsync(context, cancellationToken);
            return await ArchiveSnapshot.OpenAsync(scope, context, cancellationToken);
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }
}

/// <inheritdoc cref="IArchiveSnapshot"/>
internal sealed class ArchiveSnapshot : IArchiveSnapshot
{
    private const int RowsBetweenNews = 2000;
    private const int WriteAt = 64 * 1024;

    private static readonly JsonWriterOptions Line = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly AsyncServiceScope _scope;
    private readonly CrmDbContext _context;
    private readonly List<(string, int)> _tables = [];

    private ArchiveSnapshot(AsyncServiceScope scope, CrmDbContext context, Organization organization)
    {
        (_scope, _context) = (scope, context);
        (OrganizationId, OrganizationName) = (organization.Id, organization.Name);
    }

    public Guid OrganizationId { get; }

    public string OrganizationName { get; }

    public string SchemaVersion => ArchiveModel.SchemaVersion(_context);

    public IReadOnlyList<(string Entity, int Rows)> Tables => _tables;

    public IReadOnlyDictionary<string, string> LeftOut => ArchiveModel.LeftOut.ToDictionary(l => l.Key.Name, l => l.Value);

    public static async Task<ArchiveSnapshot> OpenAsync(
        AsyncServiceScope scope,
        CrmDbContext context,
        CancellationToken cancellationToken
    )
    {
        var organization = await context.Set<Organization>().AsNoTracking().SingleAsync(cancellationToken);
        var snapshot = new ArchiveSnapshot(scope, context, organization);
        foreach (var table in ArchiveModel.Of(context).Tables)
        {
            snapshot._tables.Add((table.Name, await snapshot.ReadAsync<int>(nameof(CountAsync), table, cancellationToken)));
        }

        return snapshot;
    }

    public Task<int> WriteAsync(string entity, Stream stream, Func<int, Task> onRows, CancellationToken cancellationToken)
    {
        var table = ArchiveModel.Of(_context).Tables.Single(t => t.Name == entity);
        return ReadAsync<int>(nameof(WriteRowsAsync), table, stream, onRows, cancellationToken);
    }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    private Task<TResult> ReadAsync<TResult>(string method, ArchiveTable table, params object[] arguments) =>
        (Task<TResult>)
            typeof(ArchiveSnapshot)
                .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(table.Entity.ClrType)
                .Invoke(this, method == nameof(CountAsync) ? arguments : [table, .. arguments])!;

    private Task<int> CountAsync<T>(CancellationToken cancellationToken)
        where T : class => All<T>().CountAsync(cancellationToken);

    private async Task<int> WriteRowsAsync<T>(
        ArchiveTable table,
        Stream stream,
        Func<int, Task> onRows,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var lines = new ArrayBufferWriter<byte>(2 * WriteAt);
        await using var json = new Utf8JsonWriter(lines, Line);
        var (rows, told) = (0, 0);
        await foreach (var row in InOrder(table, All<T>()).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            table.Write(json, row);
            json.Flush();
            json.Reset();
            lines.Write("\n"u8);
            rows++;
            if (lines.WrittenCount > WriteAt)
            {
                await stream.WriteAsync(lines.WrittenMemory, cancellationToken);
                lines.ResetWrittenCount();
            }

            if (rows - told == RowsBetweenNews)
            {
                await onRows(rows - told);
                told = rows;
            }
        }

        await stream.WriteAsync(lines.WrittenMemory, cancellationToken);
        if (rows > told)
        {
            await onRows(rows - told);
        }

        return rows;
    }

    // All of the organization, whoever sees it and whatever is in the recycle bin.
    private IQueryable<T> All<T>()
        where T : class =>
        _context.Set<T>().AsNoTracking().IgnoreQueryFilters([RowFilters.Visibility, RowFilters.Bin, RowFilters.Personal]);

    // By the key, so that the archive of the same rows is the same, whichever database they are in.
    private static IQueryable<T> InOrder<T>(ArchiveTable table, IQueryable<T> rows)
        where T : class
    {
        var names = table.Key.Select(k => k.Property.Name).ToList();
        return names
            .Skip(1)
            .Aggregate(
                rows.OrderBy(r => EF.Property<object>(r, names[0])),
                (ordered, name) => ordered.ThenBy(r => EF.Property<object>(r, name))
            );
    }
}
