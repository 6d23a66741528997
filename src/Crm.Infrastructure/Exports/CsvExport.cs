using System.Globalization;
using Crm.Core.Features.Exports;
using Crm.Core.Platform.Time;
using CsvHelper;

namespace Crm.Infrastructure.Exports;

/// <summary>
/// CSV by RFC 4180 in UTF-8, with the mark by which spreadsheets know it. Text that a spreadsheet would take for a formula
/// gets an apostrophe before it; numbers stay numbers.
/// </summary>
public sealed class CsvExport : IExportFormat
{
    /// <summary>What a formula, or a cell that becomes one, begins with.</summary>
    private const string FormulaStarts = "=+-@\t\r\n";

    public ExportFormat Format => ExportFormat.Csv;

    public IExportWriter Begin(Stream stream, ExportPlan plan) => new Writer(stream, plan);

    /// <summary>The text of a cell.</summary>
    public static string Cell(object? value) =>
        value switch
        {
            null => "",
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            DateTime moment => Rfc3339.Format(moment),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string text => Defuse(text),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A value without text"),
        };

    // An apostrophe that is the text's own gets another one, so that an import takes off the right one.
    private static string Defuse(string text) =>
        text.TrimStart('\'') is [var start, ..] && FormulaStarts.Contains(start) ? "'" + text : text;

    private sealed class Writer(Stream stream, ExportPlan plan) : IExportWriter
    {
        private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

        private readonly CsvWriter _csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        private bool _hasHead;

        public async Task WriteAsync(ExportRow row, CancellationToken cancellationToken)
        {
            await WriteHeadAsync(cancellationToken);
            await _csv.WriteRecordAsync(plan.Columns.Select(c => Cell(c.Read(row))).ToArray(), cancellationToken);
        }

        public async Task CompleteAsync(CancellationToken cancellationToken)
        {
            await WriteHeadAsync(cancellationToken);
            await _csv.FlushAsync(cancellationToken);
        }

        public ValueTask DisposeAsync() => _csv.DisposeAsync();

        private async Task WriteHeadAsync(CancellationToken cancellationToken)
        {
            if (!_hasHead)
            {
                _hasHead = true;
                await _csv.WriteRecordAsync(plan.Columns.Select(c => Cell(c.Label)).ToArray(), cancellationToken);
            }
        }
    }
}
