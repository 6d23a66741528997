using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Exports;

/// <summary>Answers of reports as tables: what can be a file besides a list.</summary>
public interface IReportTables
{
    /// <summary>What the report counts.</summary>
    /// <exception cref="Failure">400 on <c>reportId</c> when the caller sees no such report.</exception>
    Task<RecordType> RequireAsync(Guid reportId, CancellationToken cancellationToken);

    /// <summary>The answer over the records that the caller may see.</summary>
    Task<ReportTable> ReadAsync(Guid reportId, CancellationToken cancellationToken);
}

/// <summary>The rows of a report and how they become a file.</summary>
/// <param name="Plan">The columns.</param>
/// <param name="Rows">The rows, in order.</param>
public sealed record ReportTable(ExportPlan Plan, IReadOnlyList<ExportRow> Rows);
