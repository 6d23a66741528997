using System.Text.Json.Nodes;

namespace Crm.Core.Platform.Patching;

/// <summary>Says in a merge patch how one state of a thing differs from another.</summary>
public static class JsonDifference
{
    /// <summary>The patch that makes the former state of the present one; null when they are the same.</summary>
    public static JsonObject? Back(JsonObject before, JsonObject after)
    {
        var patch = new JsonObject();
        foreach (var (name, value) in before.Where(m => !JsonNode.DeepEquals(m.Value, after[m.Key])))
        {
            patch[name] = Former(value, after[name]);
        }

        return patch.Count == 0 ? null : patch;
    }

    // An entry of a map that was not there before goes by null.
    private static JsonNode? Former(JsonNode? before, JsonNode? after)
    {
        var former = before?.DeepClone();
        if (former is JsonObject members && after is JsonObject present)
        {
            foreach (var (name, _) in present.Where(m => !members.ContainsKey(m.Key)).ToList())
            {
                members[name] = null;
            }
        }

        return former;
    }
}
