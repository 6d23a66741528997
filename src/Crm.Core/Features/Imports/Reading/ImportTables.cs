namespace Crm.Core.Features.Imports.Reading;

/// <summary>Opens uploaded files as tables, whatever kind they are of.</summary>
public sealed class ImportTables(IEnumerable<IImportTable> tables, IImportFiles files)
{
    private const int BeginningBytes = 4096;

    /// <summary>The rows below the head, each as long as the head.</summary>
    /// <exception cref="ImportFileException">The file can't be read, or is gone.</exception>
    public async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(
        string storedName,
        int columns,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var isHead = true;
        await foreach (var row in ReadAsync(storedName, cancellationToken))
        {
            if (!isHead)
            {
                yield return Fit(row, columns);
            }

            isHead = false;
        }
    }

    /// <summary>All rows, the head among them.</summary>
    /// <exception cref="ImportFileException">The file can't be read, or is gone.</exception>
    public async IAsyncEnumerable<IReadOnlyList<string>> ReadAsync(
        string storedName,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var stream = files.Open(storedName) ?? throw new ImportFileException("The file is not here any more.");
        var beginning = new byte[BeginningBytes];
        var length = await stream.ReadAtLeastAsync(beginning, BeginningBytes, throwOnEndOfStream: false, cancellationToken);
        stream.Position = 0;
        var table =
            tables.FirstOrDefault(t => t.Knows(beginning.AsSpan(0, length)))
            ?? throw new ImportFileException("This is neither a CSV file nor an Excel workbook (.xlsx).");
        await foreach (var row in table.ReadAsync(stream, cancellationToken))
        {
            yield return row;
        }
    }

    private static IReadOnlyList<string> Fit(IReadOnlyList<string> row, int columns) =>
        row.Count == columns ? row : Enumerable.Range(0, columns).Select(i => i < row.Count ? row[i] : "").ToArray();
}
