using System.Text.Json.Nodes;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Exports;

/// <summary>What goes into a file: the columns of a table, and the members of a record where records stay whole.</summary>
/// <param name="Columns">The columns, in order.</param>
/// <param name="Members">The members wanted; null: all.</param>
/// <param name="References">Members that hold the id of something with a name.</param>
/// <param name="People">Keys of custom fields that hold the id of a person.</param>
public sealed record ExportPlan(
    IReadOnlyList<ExportColumn> Columns,
    IReadOnlySet<string>? Members,
    IReadOnlyList<string> References,
    IReadOnlyList<string> People
)
{
    /// <summary>IANA name; in which times are told where a file can't say their zone.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The ids of a page whose names are wanted.</summary>
    public IEnumerable<Guid> IdsIn(IEnumerable<JsonObject> records) =>
        records
            .SelectMany(r =>
                References
                    .Select(name => (string?)r[name])
                    .Concat(People.Select(key => (string?)(r["customFields"] as JsonObject)?[key]))
            )
            .OfType<string>()
            .Select(Guid.Parse);

    /// <summary>The record with the members wanted.</summary>
    public JsonObject Shown(ExportRow row)
    {
        if (Members is null)
        {
            return row.Record;
        }

        var shown = new JsonObject();
        foreach (var (name, value) in row.Record.Where(m => Members.Contains(m.Key)))
        {
            shown[name] = value?.DeepClone();
        }

        return shown;
    }
}
