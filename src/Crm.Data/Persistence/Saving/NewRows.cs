using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Data.Persistence.Saving;

/// <summary>A column that new rows set.</summary>
/// <param name="Name">As the table has it.</param>
/// <param name="Mapping">How its values are stored.</param>
public sealed record NewColumn(string Name, RelationalTypeMapping Mapping);

/// <summary>New rows of one table that set the same columns.</summary>
public abstract class NewRows
{
    public abstract string Table { get; }

    public abstract int Count { get; }

    /// <summary>What each row sets, in the order of <see cref="Value"/>.</summary>
    public abstract IReadOnlyList<NewColumn> Columns { get; }

    /// <summary>What is stored in one place, as the database's driver takes it; null for nothing.</summary>
    public object? Value(int row, int column)
    {
        var value = Read(row, column);
        return Columns[column].Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    /// <summary>What the entity holds in one place.</summary>
    protected abstract object? Read(int row, int column);

    /// <summary>Says which rows could not be stored.</summary>
    internal abstract DbUpdateException Failed(Exception reason);

    private protected static string Message => "New rows can't be stored; the inner exception says why.";
}
