using System.Text.Json;

namespace Crm.Core.Platform.Records;

/// <summary>A record to which the organization adds fields of its own.</summary>
public abstract class ExtensibleRecord : Record
{
    /// <summary>The values by key, as the API shows them; null: none. The data layer keeps their index in step.</summary>
    public IReadOnlyDictionary<string, JsonElement>? CustomFields { get; private set; }

    /// <summary>What it is found by: texts, addresses and choices, but no ids of people.</summary>
    public IEnumerable<string> CustomTexts =>
        (CustomFields?.Values ?? [])
            .SelectMany(v => v.ValueKind == JsonValueKind.Array ? v.EnumerateArray().ToList() : [v])
            .Where(v => v.ValueKind == JsonValueKind.String && !v.TryGetGuid(out _))
            .Select(v => v.GetString()!);

    /// <summary>Takes over checked values.</summary>
    public void Extend(IReadOnlyDictionary<string, JsonElement>? values) =>
        CustomFields = values is { Count: > 0 } ? values : null;
}
