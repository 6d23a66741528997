using Crm.Core.Features.Imports.Reading;

namespace Crm.Core.Features.Imports;

/// <summary>Writes rows as a file for people to mend and upload again.</summary>
public interface IImportReportFormat
{
    /// <summary>Writes all of them; texts that a spreadsheet would take for formulas are made harmless.</summary>
    Task WriteAsync(Stream stream, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken);
}

/// <summary>Tells which rows of a file were refused, or not done as a whole, and why.</summary>
public sealed class ImportReport(IImportRepository imports, ImportTables tables, IImportReportFormat format)
{
    private const string Reason = "Problem";
    private const int PageSize = 1000;

    /// <summary>The rows as they stand in the file, with the reason in a last column.</summary>
    public Task WriteAsync(Import import, Stream stream, CancellationToken cancellationToken) =>
        format.WriteAsync(stream, RowsAsync(import, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(
        Import import,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return [.. import.Columns.Select(c => c.Name), Reason];
        var problems = new Queue<(int Number, string Problem)>();
        var (number, last, isAll) = (0, 0, false);
        await foreach (var cells in tables.RowsAsync(import.StoredName, import.Columns.Count, cancellationToken))
        {
            number++;
            if (problems.Count == 0 && !isAll)
            {
                var page = await imports.FindProblemsAsync(import.Id, last, PageSize, cancellationToken);
                page.ToList().ForEach(problems.Enqueue);
                isAll = page.Count == 0;
                last = isAll ? last : page[^1].Number;
            }

            if (problems.Count == 0)
            {
                yield break;
            }

            if (problems.Peek().Number == number)
            {
                yield return [.. cells, problems.Dequeue().Problem];
            }
        }
    }
}
