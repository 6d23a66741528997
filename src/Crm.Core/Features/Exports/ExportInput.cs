using System.Text.Json.Serialization;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Exports;

/// <summary>A list, or the answer of a report, that is wanted as a file.</summary>
public sealed record ExportInput
{
    /// <summary>
    /// The kind of record, required without `reportId`; or `organization`, all that belongs to it as one archive (`json` alone,
    /// without filter, sort and columns), for administrators.
    /// </summary>
    /// <example>contact</example>
    public ExportEntity? Entity { get; init; }

    /// <summary>The report whose answer is wanted, instead of a list: alone with `format`.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>What the file is to be.</summary>
    /// <example>csv</example>
    public required ExportFormat Format { get; init; }

    /// <summary>The query parameters of the list, each as text; `deleted: "true"` takes the recycle bin. Absent: all.</summary>
    /// <example>{"lifecycleStage": "customer"}</example>
    [JsonConverter(typeof(FilterMapConverter))]
    public IReadOnlyDictionary<string, string>? Filter { get; init; }

    /// <summary>As in the list's `sort`; absent: the oldest first.</summary>
    /// <example>-createdAt</example>
    public string? Sort { get; init; }

    /// <summary>Names of fields, in order; absent or empty: all.</summary>
    /// <example>["displayName", "email", "companyId"]</example>
    public IReadOnlyList<string>? Columns { get; init; }
}
