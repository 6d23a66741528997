using System.Text.Json.Nodes;
using Crm.Core.Features.Exports;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Reports;

/// <summary>Turns answers into tables: a column for each key and each number.</summary>
public sealed class ReportTables(IReportRepository reports, ReportRunner runner) : IReportTables
{
    private static readonly Names NoNames = new(new Dictionary<Guid, string>());

    public async Task<RecordType> RequireAsync(Guid reportId, CancellationToken cancellationToken) =>
        (await RequireReportAsync(reportId, cancellationToken)).Entity;

    public async Task<ReportTable> ReadAsync(Guid reportId, CancellationToken cancellationToken)
    {
        var report = await RequireReportAsync(reportId, cancellationToken);
        return Of(await runner.RunAsync(report.Question, cancellationToken));
    }

    /// <summary>The answer as a table.</summary>
    public static ReportTable Of(ReportResult result)
    {
        var keys = result.GroupBy.Select(g => new ExportColumn(g.Field, g.Label, FieldKind.Text, Read(g.Field, FieldKind.Text)));
        var values = result.Measures.Select(m => new ExportColumn(NameOf(m), m.Label, m.Kind, Read(NameOf(m), m.Kind)));
        return new ReportTable(
            new ExportPlan([.. keys, .. values], null, [], []),
            result.Rows.Select(r => new ExportRow(Record(result, r), NoNames)).ToList()
        );
    }

    private static Func<ExportRow, object?> Read(string name, FieldKind kind) => row => ExportValue.Of(row.Record[name], kind);

    private static JsonObject Record(ReportResult result, ReportRow row)
    {
        var record = new JsonObject();
        foreach (var (axis, key) in result.GroupBy.Zip(row.Keys))
        {
            record[axis.Field] = key.Label;
        }

        foreach (var (measure, value) in result.Measures.Zip(row.Values))
        {
            record[NameOf(measure)] = value;
        }

        return record;
    }

    // "count", "sumAmount"
    private static string NameOf(ReportColumn measure)
    {
        var function = measure.Function.ToString().ToLowerInvariant();
        return measure.Field is { } field ? $"{function}{char.ToUpperInvariant(field[0])}{field[1..]}" : function;
    }

    private async Task<Report> RequireReportAsync(Guid id, CancellationToken cancellationToken) =>
        (await reports.ViewAsync(id, cancellationToken))?.Report ?? throw Failure.Invalid("reportId", "There is no such report.");
}
