using System.Security.Cryptography;
using System.Text;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Imports.Reading;

/// <summary>What a file holds, seen once from its first to its last row.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">How many rows stand below the head.</param>
/// <param name="Preview">The first of them.</param>
public sealed record FileScan(IReadOnlyList<ImportColumn> Columns, int Rows, IReadOnlyList<IReadOnlyList<string>> Preview)
{
    public const int PreviewRows = 10;
    public const int MaxName = 100;
    private const int MaxRows = 5_000_000;

    /// <summary>The same for files with the same columns.</summary>
    public string ColumnsKey => KeyOf(Columns.Select(c => c.Name));

    /// <summary>The same for the same columns in the same order, without regard to case.</summary>
    public static string KeyOf(IEnumerable<string> columns) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', columns.Select(TextKey.Fold)))));

    /// <exception cref="ImportFileException">There is nothing to import in it, or too much.</exception>
    public static async Task<FileScan> ReadAsync(
        IAsyncEnumerable<IReadOnlyList<string>> table,
        bool isMonthFirst,
        CancellationToken cancellationToken
    )
    {
        List<ColumnScan>? columns = null;
        var preview = new List<IReadOnlyList<string>>();
        var rows = 0;
        await foreach (var row in table.WithCancellation(cancellationToken))
        {
            if (columns is null)
            {
                columns = Names(row).Select(n => new ColumnScan(n)).ToList();
                continue;
            }

            if (++rows > MaxRows)
            {
                throw new ImportFileException($"The file has more than {MaxRows:N0} rows; import it in parts.", isTooLarge: true);
            }

            for (var i = 0; i < columns.Count; i++)
            {
                columns[i].See(i < row.Count ? row[i] : "");
            }

            if (preview.Count < PreviewRows)
            {
                preview.Add(Enumerable.Range(0, columns.Count).Select(i => i < row.Count ? Shown(row[i]) : "").ToList());
            }
        }

        return columns is null
            ? throw new ImportFileException("The file is empty.")
            : new FileScan(columns.ConvertAll(c => c.Finish(isMonthFirst)), rows, preview);
    }

    private static string Shown(string cell) => TextCut.At(cell, 200);

    private static List<string> Names(IReadOnlyList<string> head)
    {
        if (head.Count > ImportLimits.Columns)
        {
            throw new ImportFileException($"The file has more than {ImportLimits.Columns} columns.", isTooLarge: true);
        }

        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>(head.Count);
        foreach (var (i, cell) in head.Index())
        {
            var name = TextCut.At(cell.ReplaceLineEndings(" ").Trim(), MaxName);
            var unique = name.Length == 0 ? $"Column {i + 1}" : name;
            for (var n = 2; !taken.Add(unique); n++)
            {
                unique = $"{(name.Length == 0 ? "Column" : name)} ({n})";
            }

            names.Add(unique);
        }

        return names;
    }
}
