using System.Text.Json;
using Crm.Core.Platform.Patching;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Crm.Data.Model;

/// <summary>Small lists and maps in one text column, read and written whole: portable, and never queried inside.</summary>
internal sealed class JsonConverter<T>()
    : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, ApiJson.Options),
        text => JsonSerializer.Deserialize<T>(text, ApiJson.Options)!
    );

/// <summary>
/// Compares by content. The values are immutable, so a snapshot is the value itself, and what is the same object needs no
/// further look: saving many records compares each of them several times.
/// </summary>
internal sealed class JsonComparer<T>()
    : ValueComparer<T>(
        (a, b) => ReferenceEquals(a, b) || Text(a) == Text(b),
        value => Text(value).GetHashCode(StringComparison.Ordinal),
        value => value
    )
{
    private static string Text(T? value) => JsonSerializer.Serialize(value, ApiJson.Options);
}
