using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Core.Platform.Errors;

namespace Crm.Core.Platform.Patching;

/// <summary>Makes patches inside the product.</summary>
public static class Patch
{
    /// <summary>Sets what is given; what is null stays as it is.</summary>
    public static Patch<TInput> Of<TInput>(TInput input)
        where TInput : class
    {
        var document = JsonSerializer.SerializeToNode(input, ApiJson.Options)!.AsObject();
        foreach (var name in document.Where(m => m.Value is null).Select(m => m.Key).ToList())
        {
            document.Remove(name);
        }

        return new Patch<TInput>(document);
    }
}

/// <summary>
/// What a client sent: an object in which absent and null differ (RFC 7396). Creating is a patch of the defaults,
/// changing a patch of the present values; so one rule reads both.
/// </summary>
/// <typeparam name="TInput">The writable shape of the resource.</typeparam>
public sealed class Patch<TInput>(JsonObject document)
    where TInput : class
{
    private static readonly HashSet<string> Known = ApiJson
        .Options.GetTypeInfo(typeof(TInput))
        .Properties.Select(p => p.Name)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the member is there, be it null.</summary>
    public bool Has(string name) => document.ContainsKey(name);

    public bool IsEmpty => document.Count == 0;

    /// <summary>The document as sent; for bulk and idempotency.</summary>
    public JsonObject Document => document;

    /// <summary>The same patch with one member set.</summary>
    public Patch<TInput> With(string name, string? value)
    {
        var copy = (JsonObject)document.DeepClone();
        copy[name] = value;
        return new Patch<TInput>(copy);
    }

    /// <summary>The shape after the patch.</summary>
    /// <exception cref="Failure">400 with each member that is unknown, read-only or of the wrong type.</exception>
    public TInput ApplyTo(TInput current, params IReadOnlyCollection<string> readOnly)
    {
        RefuseUnknown(readOnly);
        var target = JsonSerializer.SerializeToNode(current, ApiJson.Options)!.AsObject();
        Merge(target, document);
        return ApiJson.Read<TInput>(target);
    }

    private void RefuseUnknown(IReadOnlyCollection<string> readOnly)
    {
        var errors = document
            .Where(member => !Known.Contains(member.Key))
            .ToDictionary(
                member => member.Key,
                member => new[] { readOnly.Contains(member.Key) ? "This field is read-only." : "There is no such field." }
            );
        if (errors.Count > 0)
        {
            throw Failure.Invalid(errors);
        }
    }

    private static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is JsonObject inner && target[name] is JsonObject existing)
            {
                Merge(existing, inner);
            }
            else if (value is JsonObject fresh)
            {
                var made = new JsonObject();
                target[name] = made;
                Merge(made, fresh);
            }
            else if (value is null && target.ContainsKey(name))
            {
                target[name] = null;
            }
            else if (value is not null)
            {
                target[name] = value.DeepClone();
            }
        }

        // A null inside a map (socialProfiles, customFields) removes the entry; in a fixed shape it clears the field.
    }
}
