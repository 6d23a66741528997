using System.Text.Json.Nodes;

namespace Crm.Core.Features.Imports.Reading;

/// <summary>A row as it was read: the values of a record, what it names, and what can't be understood.</summary>
public sealed class ImportEntry(int number)
{
    /// <summary>The row of the file, from 1 below its head.</summary>
    public int Number => number;

    /// <summary>A merge patch of the writable shape.</summary>
    public JsonObject Values { get; } = [];

    /// <summary>Which record it says it is.</summary>
    public Guid? RecordId { get; set; }

    /// <summary>What it names, by field.</summary>
    public Dictionary<ImportField, string> Names { get; } = [];

    /// <summary>The ids of what it names, by field: they count while there is such a thing here, else the name does.</summary>
    public Dictionary<ImportField, Guid> NamedIds { get; } = [];

    /// <summary>What can't be understood, in sentences.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Cells that can't be read, by field.</summary>
    public List<(ImportField Field, string Text, string Problem)> Unreadables { get; } = [];

    /// <summary>Names of what is not here, by field.</summary>
    public List<(ImportField Field, string Text)> Unknowns { get; } = [];

    /// <summary>The parent company that may come later in the file.</summary>
    public string? LaterParent { get; set; }

    /// <summary>What the row calls its parent company.</summary>
    public string? ParentText => Names.FirstOrDefault(n => n.Key.Name == "parent").Value;

    /// <summary>Notes what a field names; one column may have its id and another one its name.</summary>
    public void Name(ImportField field, string text)
    {
        if (Guid.TryParse(text, out var id))
        {
            NamedIds.TryAdd(field, id);
            Names.TryAdd(field, text);
        }
        else if (!Names.TryAdd(field, text) && NamedIds.ContainsKey(field) && Guid.TryParse(Names[field], out _))
        {
            Names[field] = text;
        }
    }

    /// <summary>Leaves the parent company out.</summary>
    public void ForgetParent()
    {
        foreach (var field in Names.Keys.Where(f => f.Name == "parent").ToList())
        {
            Names.Remove(field);
        }
    }

    /// <summary>Whether there is an address and nothing that could be a name.</summary>
    public bool IsNameless { get; set; }

    /// <summary>The row as the record that it became.</summary>
    public ImportMatch AsMatch(MatchKey key, Guid recordId) =>
        new(key, recordId, Text("externalId"), "", null, Companies.DomainText.Normalize(Text("domain")));

    public string? Text(string member) => (string?)Values[member];

    /// <summary>Sets a value that may be a part of another: <c>address.city</c>.</summary>
    public void Set(string path, JsonNode value)
    {
        var parts = path.Split('.');
        var at = Values;
        foreach (var part in parts[..^1])
        {
            at[part] ??= new JsonObject();
            at = at[part]!.AsObject();
        }

        at[parts[^1]] = value;
    }

    public bool Has(string path)
    {
        var parts = path.Split('.');
        return parts.Length == 1 ? Values.ContainsKey(path) : (Values[parts[0]] as JsonObject)?.ContainsKey(parts[1]) == true;
    }

    public JsonNode? Get(string path)
    {
        var parts = path.Split('.');
        return parts.Length == 1 ? Values[path] : Values[parts[0]]?[parts[1]];
    }

    /// <summary>Notes that what a field names is not here.</summary>
    public void Unknown(ImportField field, string text, string problem)
    {
        Unknowns.Add((field, text));
        Problems.Add(problem);
    }

    /// <summary>Adds to a list of structures, such as e-mail addresses; the same value comes once.</summary>
    public void AddPoint(string path, string member, string value, string type)
    {
        var points = Values[path] as JsonArray ?? [];
        Values[path] = points;
        if (points.All(p => !string.Equals((string?)p?[member], value, StringComparison.OrdinalIgnoreCase)))
        {
            points.Add(new JsonObject { [member] = value, ["type"] = type });
        }
    }
}
