using System.Buffers.Text;
using System.Text.Json;
using Crm.Core.Platform.Errors;

namespace Crm.Core.Platform.Paging;

/// <summary>The place after a row: its sort values and id, so that the next page is one index seek, however deep.</summary>
/// <param name="Fingerprint">Of the list that it came from.</param>
/// <param name="Values">Sort values in invariant text; null for an empty field.</param>
/// <param name="Id">Breaks ties.</param>
public sealed record Cursor(string Fingerprint, IReadOnlyList<string?> Values, Guid Id)
{
    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <exception cref="Failure">400 when it is no cursor of ours.</exception>
    public static Cursor Decode(string text)
    {
        try
        {
            var cursor = text.Length > 4000 ? null : JsonSerializer.Deserialize<Cursor>(Base64Url.DecodeFromChars(text));
            if (cursor is { Fingerprint: not null, Values: not null })
            {
                return cursor;
            }
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            // Falls through to the refusal.
        }

        throw Failure.Invalid("cursor", "This is not a cursor of this list.");
    }
}
