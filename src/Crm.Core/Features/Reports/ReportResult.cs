using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Reports;

/// <summary>The answer of a report, over the records that the caller may see.</summary>
public sealed record ReportResult
{
    /// <summary>What was counted.</summary>
    public required RecordType Entity { get; init; }

    /// <summary>What the numbers of each row are, in their order.</summary>
    public required IReadOnlyList<ReportColumn> Measures { get; init; }

    /// <summary>What the keys of each row are, in their order.</summary>
    public required IReadOnlyList<ReportAxis> GroupBy { get; init; }

    /// <summary>What amounts are in: the organization's currency.</summary>
    public required string Currency { get; init; }

    /// <summary>One for each group that has records; of times also those between that have none, when only one field is asked for.</summary>
    public required IReadOnlyList<ReportRow> Rows { get; init; }

    /// <summary>With two fields: what each value of the first comes to, in order. Else empty.</summary>
    public required IReadOnlyList<ReportRow> Groups { get; init; }

    /// <summary>With two fields: what each value of the second comes to, in order. Else empty.</summary>
    public required IReadOnlyList<ReportRow> Series { get; init; }

    /// <summary>What all records come to, also of groups that are left out.</summary>
    public required ReportRow Totals { get; init; }

    /// <summary>Whether groups are left out, because there are too many.</summary>
    public required bool IsCut { get; init; }

    /// <summary>What is left out, for people; null: nothing is.</summary>
    public string? Statement { get; init; }
}

/// <summary>What a number of the rows is.</summary>
/// <param name="Label">What people read above it.</param>
/// <param name="Function">How it is worked out.</param>
/// <param name="Field">Of which field; null for the count.</param>
/// <param name="Kind">`money` for amounts, else `number`.</param>
public sealed record ReportColumn(string Label, ReportFunction Function, string? Field, FieldKind Kind);

/// <summary>What a key of the rows is.</summary>
/// <param name="Label">What people read above it.</param>
/// <param name="Field">The field.</param>
/// <param name="Kind">What kind of value it holds.</param>
/// <param name="By">How long a group of times is.</param>
public sealed record ReportAxis(string Label, string Field, FieldKind Kind, ReportUnit? By);

/// <summary>One group.</summary>
/// <param name="Keys">What its records have in common; none for the totals.</param>
/// <param name="Values">Its numbers; null where nothing is known.</param>
/// <param name="Filter">The list's query parameters that show its records.</param>
public sealed record ReportRow(
    IReadOnlyList<ReportKey> Keys,
    IReadOnlyList<decimal?> Values,
    IReadOnlyDictionary<string, string> Filter
);

/// <summary>What the records of a group have in common.</summary>
/// <param name="Value">An id, a choice, a text, a number, or the first day of a stretch of time; null: they have no value.</param>
/// <param name="Label">What people call it.</param>
public sealed record ReportKey(string? Value, string Label);
