using Crm.Core.Platform.Tenancy;
using Crm.Data.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Crm.Data.Persistence.Saving;

/// <summary>
/// Rows that the next save adds and that nobody looks at again in it: audit, timeline, indexes of tags and custom fields, the rows
/// of an import. Many of a type go to the database past Entity Framework, whose tracking of them costs a multiple of writing
/// them; a few, and all where the database has no way of its own for many rows, go as everything else does.
/// </summary>
internal sealed class AppendedRows(CrmDbContext context)
{
    private const int Many = 20;
    private const int MaxAtOnce = 1000;
    private static readonly Task<List<Func<CancellationToken, Task>>> Nothing = Task.FromResult(
        new List<Func<CancellationToken, Task>>()
    );
    private readonly Dictionary<Type, List<OrganizationOwned>> _rows = [];
    private Task<List<Func<CancellationToken, Task>>> _prepared = Nothing;

    public bool IsEmpty => _rows.Count == 0;

    public void Add(OrganizationOwned row)
    {
        if (!_rows.TryGetValue(row.GetType(), out var rows))
        {
            _rows[row.GetType()] = rows = [];
        }

        rows.Add(row);
    }

    public void AddRange(IEnumerable<OrganizationOwned> rows)
    {
        foreach (var row in rows)
        {
            Add(row);
        }
    }

    public void Clear()
    {
        _rows.Clear();
        _prepared = Nothing;
    }

    /// <summary>Hands over to Entity Framework what is not written by <see cref="WriteAsync"/>.</summary>
    public void TrackFew()
    {
        var writes = Batch() is not null;
        foreach (var (type, rows) in _rows.ToList())
        {
            if (!writes || rows.Count < Many || AppendedTable.Of(context, type) is null)
            {
                context.AddRange(rows);
                _rows.Remove(type);
            }
        }
    }

    /// <summary>
    /// Begins to make ready what <see cref="WriteAsync"/> sends, on another thread: while Entity Framework works on its part and the
    /// database stores that.
    /// </summary>
    public void Prepare(DateTime now)
    {
        if (IsEmpty)
        {
            return;
        }

        var connection = context.GetService<IRelationalConnection>();
        var batch = Batch()!;
        var rows = _rows
            .SelectMany(r => r.Value.Chunk(MaxAtOnce), (r, some) => (Table: AppendedTable.Of(context, r.Key)!, Rows: some))
            .Select(r => new UntrackedRows(r.Table, r.Rows, context.Caller, now))
            .ToList();
        _prepared = Task.Run(() => rows.ConvertAll(r => batch.PrepareInsert(r, connection)));
    }

    /// <summary>Writes the many, in the present transaction: after what they point to.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        var written = _rows.Values.Sum(r => r.Count);
        foreach (var insert in await _prepared)
        {
            await insert(cancellationToken);
        }

        Clear();
        return written;
    }

    private ManyRowsBatch? Batch() => context.GetService<IModificationCommandBatchFactory>().Create() as ManyRowsBatch;
}

/// <summary>New rows that Entity Framework does not track, stamped on their way.</summary>
internal sealed class UntrackedRows(AppendedTable table, IReadOnlyList<object> rows, CallerContext caller, DateTime now) : NewRows
{
    public override string Table => table.Name;

    public override int Count => rows.Count;

    public override IReadOnlyList<NewColumn> Columns => table.Columns;

    protected override object? Read(int row, int column)
    {
        var (property, getter) = table.Values[column];
        return RowStamper.OfNew(property, getter.GetClrValue(rows[row]), caller, now);
    }

    internal override DbUpdateException Failed(Exception reason) => new(Message, reason);
}
