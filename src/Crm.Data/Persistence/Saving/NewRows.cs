using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Crm.Data.Persistence.Saving;

/// <summary>New rows of one table that set the same columns.</summary>
/// <param name="rows">One or more, all of them <see cref="AreAlike"/>.</param>
public sealed class NewRows(IReadOnlyList<IReadOnlyModificationCommand> rows)
{
    public string Table => rows[0].TableName;

    public int Count => rows.Count;

    /// <summary>What each row sets, in the order of <see cref="Value"/>.</summary>
    public IReadOnlyList<IColumnModification> Columns => rows[0].ColumnModifications;

    /// <summary>How the values of a column are stored.</summary>
    public RelationalTypeMapping Mapping(int column) => Columns[column].TypeMapping!;

    /// <summary>What is stored in one place, as the database's driver takes it; null for nothing.</summary>
    public object? Value(int row, int column)
    {
        var value = rows[row].ColumnModifications[column].Value;
        return Mapping(column).Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    /// <summary>Says which rows could not be stored.</summary>
    internal DbUpdateException Failed(Exception reason) =>
        new("New rows can't be stored; the inner exception says why.", reason, rows.SelectMany(r => r.Entries).ToList());

    /// <summary>Whether a row may be put into the database together with others: it is new and asks for nothing back.</summary>
    internal static bool IsPlain(IReadOnlyModificationCommand row) =>
        row is { EntityState: EntityState.Added, StoreStoredProcedure: null }
        && row.ColumnModifications.All(c => c is { IsWrite: true, IsRead: false, JsonPath: null, TypeMapping: not null });

    // A new row sets all that its type has.
    internal static bool AreAlike(IReadOnlyModificationCommand one, IReadOnlyModificationCommand other) =>
        one.TableName == other.TableName
        && one is { Entries: [var first] }
        && other is { Entries: [var second] }
        && first.EntityType == second.EntityType
        && one.ColumnModifications.Count == other.ColumnModifications.Count;
}
