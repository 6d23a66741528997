using System.Buffers.Text;
using System.Text.Json;
using Crm.Core.Platform.Errors;

namespace Crm.Core.Platform.Paging;

/// <summary>
/// The place after a row: its sort values and id, so that the next page is one index seek, however deep. It carries the
/// list that it came from, so that a client can go on with nothing else.
/// </summary>
/// <param name="Fingerprint">Of the list that it came from.</param>
/// <param name="Values">Sort values in invariant text; null for an empty field.</param>
/// <param name="Id">Breaks ties.</param>
/// <param name="Query">Sort and filters of the list by parameter; null when they are too long to carry, and then stand beside it.</param>
public sealed record Cursor(
    string Fingerprint,
    IReadOnlyList<string?> Values,
    Guid Id,
    IReadOnlyDictionary<string, string>? Query = null
)
{
    private const int MaxLength = 4000;

    public string Encode() => Write(this) is { Length: <= MaxLength } whole ? whole : Write(this with { Query = null });

    /// <exception cref="Failure">400 when it is no cursor of ours.</exception>
    public static Cursor Decode(string text)
    {
        try
        {
            var cursor = text.Length > MaxLength ? null : JsonSerializer.Deserialize<Cursor>(Base64Url.DecodeFromChars(text));
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

    private static string Write(Cursor cursor) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(cursor));
}
