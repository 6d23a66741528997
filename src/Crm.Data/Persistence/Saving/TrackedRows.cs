using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace Crm.Data.Persistence.Saving;

/// <summary>New rows as Entity Framework hands them over to be written.</summary>
/// <param name="rows">One or more of one type.</param>
internal sealed class TrackedRows(IReadOnlyList<IReadOnlyModificationCommand> rows) : NewRows
{
    // Entity Framework makes a description of each value when it is asked for the columns of a row; that of the first serves all.
    private readonly IReadOnlyList<IProperty> _properties = rows[0].ColumnModifications.Select(c => c.Property!).ToList();

    public override string Table => rows[0].TableName;

    public override int Count => rows.Count;

    public override IReadOnlyList<NewColumn> Columns { get; } =
        rows[0].ColumnModifications.Select(c => new NewColumn(c.ColumnName, c.TypeMapping!)).ToList();

    protected override object? Read(int row, int column) => rows[row].Entries[0].GetCurrentValue(_properties[column]);

    internal override DbUpdateException Failed(Exception reason) =>
        new(Message, reason, rows.SelectMany(r => r.Entries).ToList());

    /// <summary>How many commands from this one on are new rows of one type, which may go into the database together.</summary>
    public static int RunFrom(IReadOnlyList<IReadOnlyModificationCommand> commands, int start, int max)
    {
        var first = commands[start];
        if (!IsPlain(first))
        {
            return 0;
        }

        // What a new row sets depends on its values only where the database makes some of them.
        var areAllPlain = first.Entries[0].EntityType.GetProperties().All(p => p.ValueGenerated == ValueGenerated.Never);
        var end = start + 1;
        while (end < commands.Count && end - start < max && IsAlike(first, commands[end], areAllPlain))
        {
            end++;
        }

        return end - start;
    }

    // It is new and asks for nothing back.
    private static bool IsPlain(IReadOnlyModificationCommand row) =>
        row is { EntityState: EntityState.Added, Entries.Count: 1, StoreStoredProcedure: null }
        && row.ColumnModifications.All(c =>
            c is { IsWrite: true, IsRead: false, JsonPath: null, TypeMapping: not null, Property: not null }
        );

    private static bool IsAlike(IReadOnlyModificationCommand first, IReadOnlyModificationCommand other, bool areAllPlain) =>
        other is { EntityState: EntityState.Added, Entries: [var entry] }
        && entry.EntityType == first.Entries[0].EntityType
        && other.TableName == first.TableName
        && (areAllPlain || (IsPlain(other) && other.ColumnModifications.Count == first.ColumnModifications.Count));
}
