using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Exports;

/// <summary>One column of a table.</summary>
/// <param name="Name">Where the value stands in the record: <c>address.city</c>.</param>
/// <param name="Label">What people read above it.</param>
/// <param name="Kind">What kind of value it holds.</param>
/// <param name="Read">The value: text, number, boolean, time, date, or null.</param>
public sealed record ExportColumn(string Name, string Label, FieldKind Kind, Func<ExportRow, object?> Read);
