using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Core.Platform.Text;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Merges;

/// <summary>
/// The arithmetic of merging two records in their writable shapes: what the survivor takes over, and what it gives back when
/// the two are parted again.
/// </summary>
public static class MergeValues
{
    // Whole or not at all: half of one address and half of another is none.
    private static readonly HashSet<string> Wholes = new(StringComparer.Ordinal) { "address" };

    // The short forms of the primary entries of the lists beside them.
    private static readonly HashSet<string> ShortForms = new(StringComparer.Ordinal) { "email", "phone" };

    /// <summary>The merge patch that makes the survivor of the two.</summary>
    /// <param name="survivor">The record that stays.</param>
    /// <param name="source">The record that becomes part of it.</param>
    /// <param name="take">Fields whose value is the source's.</param>
    public static JsonObject Of(JsonObject survivor, JsonObject source, IReadOnlySet<string> take)
    {
        var patch = new JsonObject();
        foreach (var (name, theirs) in source)
        {
            var ours = survivor[name];
            var merged = Merged(name, ours, theirs, take.Contains(name), survivor.ContainsKey(name + "s"));
            if (!JsonNode.DeepEquals(merged, ours))
            {
                patch[name] = merged?.DeepClone();
            }
        }

        return patch;
    }

    /// <summary>The merge patch that takes out of the survivor what came from the source; what was changed since stays.</summary>
    /// <param name="before">The fields that the merge changed, as they were.</param>
    /// <param name="after">The same fields as the merge left them.</param>
    /// <param name="present">The survivor now.</param>
    public static JsonObject Back(JsonObject before, JsonObject after, JsonObject present)
    {
        var patch = new JsonObject();
        foreach (var (name, former) in before)
        {
            if (JsonNode.DeepEquals(present[name], after[name]))
            {
                patch[name] = former?.DeepClone();
            }
            else if (present[name] is JsonArray list)
            {
                var added = Keys(after[name] as JsonArray).Except(Keys(former as JsonArray)).ToHashSet(StringComparer.Ordinal);
                patch[name] = new JsonArray([.. list.Where(e => !added.Contains(KeyOf(e))).Select(e => e?.DeepClone())]);
            }
            else if (present[name] is JsonObject map && after[name] is JsonObject left && !Wholes.Contains(name))
            {
                patch[name] = BackInside(former as JsonObject ?? [], left, map);
            }
        }

        return patch;
    }

    private static JsonObject BackInside(JsonObject before, JsonObject after, JsonObject present)
    {
        var patch = new JsonObject();
        foreach (var (key, value) in present)
        {
            if (JsonNode.DeepEquals(value, after[key]) && !JsonNode.DeepEquals(value, before[key]))
            {
                patch[key] = before[key]?.DeepClone();
            }
        }

        return patch;
    }

    private static JsonNode? Merged(string name, JsonNode? ours, JsonNode? theirs, bool isTaken, bool hasList)
    {
        if (isTaken && theirs is not JsonArray)
        {
            return theirs;
        }

        if (ShortForms.Contains(name) && hasList)
        {
            // The list beside it says it.
            return ours;
        }

        return (ours, theirs) switch
        {
            (_, JsonArray list) when isTaken => list,
            (JsonArray mine, JsonArray others) => Union(mine, others),
            (JsonObject mine, JsonObject others) when !Wholes.Contains(name) => Filled(mine, others),
            _ when name == "lastContactedAt" => Later(ours, theirs),
            _ => IsEmpty(ours) ? theirs : ours,
        };
    }

    private static JsonArray Union(JsonArray mine, JsonArray others)
    {
        var all = mine.Select(e => e?.DeepClone()).ToList();
        foreach (var theirs in others)
        {
            var at = all.FindIndex(e => KeyOf(e) == KeyOf(theirs));
            if (at < 0)
            {
                all.Add(Second(theirs));
            }
            else if (theirs?["at"] is not null && Moment(theirs["at"]) > Moment(all[at]?["at"]))
            {
                // Of two words on the same thing the later one counts.
                all[at] = theirs.DeepClone();
            }
        }

        return new JsonArray([.. all]);
    }

    // There is one primary entry, and it is ours.
    private static JsonNode? Second(JsonNode? entry)
    {
        var second = entry?.DeepClone();
        if (second is JsonObject fields && fields.ContainsKey("isPrimary"))
        {
            fields["isPrimary"] = false;
        }

        return second;
    }

    private static JsonObject Filled(JsonObject mine, JsonObject others)
    {
        var filled = (JsonObject)mine.DeepClone();
        foreach (var (key, value) in others.Where(o => IsEmpty(mine[o.Key])))
        {
            filled[key] = value?.DeepClone();
        }

        return filled;
    }

    private static JsonNode? Later(JsonNode? ours, JsonNode? theirs) => Moment(theirs) > Moment(ours) ? theirs : ours;

    private static DateTime Moment(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && Rfc3339.TryParse(text, out var moment)
            ? moment
            : DateTime.MinValue;

    private static bool IsEmpty(JsonNode? value) =>
        value switch
        {
            null => true,
            JsonObject fields => fields.All(f => IsEmpty(f.Value)),
            JsonArray list => list.Count == 0,
            _ => value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length == 0,
        };

    private static IEnumerable<string> Keys(JsonArray? list) => (list ?? []).Select(KeyOf);

    // By what people would say that two entries are the same.
    private static string KeyOf(JsonNode? entry) =>
        entry switch
        {
            JsonObject fields when fields["address"] is JsonValue address => TextKey.Fold(address.ToString()),
            JsonObject fields when fields["number"] is JsonValue number => TextKey.Digits(number.ToString()),
            JsonObject fields when fields["channel"] is JsonValue channel => channel.ToString(),
            _ => TextKey.Fold(entry?.ToJsonString()),
        };
}
