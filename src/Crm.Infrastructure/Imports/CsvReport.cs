using Crm.Core.Features.Imports;
using Crm.Infrastructure.Exports;
using CsvHelper;

namespace Crm.Infrastructure.Imports;

/// <summary>The report as CSV, written like an export.</summary>
public sealed class CsvReport : IImportReportFormat
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    public async Task WriteAsync(Stream stream, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync(row.Select(CsvExport.Cell).ToArray(), cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }
}
