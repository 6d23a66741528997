namespace Crm.Core.Platform.Records;

/// <summary>The kinds of records, as named in <c>related.type</c>, <c>entity</c> and <c>types</c> of the API.</summary>
public enum RecordType
{
    Contact,
    Company,
    Campaign,
    Lead,
    Deal,
    Task,
    Activity,
    Note,
    Ticket,
    Product,
}

/// <summary>A pointer to a record of any kind.</summary>
/// <param name="Type">The kind of the record.</param>
/// <param name="Id">Its id.</param>
public sealed record RecordRef(RecordType Type, Guid Id);

/// <summary>A pointer to a record together with what people call it.</summary>
/// <param name="Type">The kind of the record.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its present name; null when it is gone.</param>
public sealed record RecordLink(RecordType Type, Guid Id, string? Title);

/// <summary>A related company, named, so that no second call is needed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its present name.</param>
public sealed record NamedRef(Guid Id, string Name);

/// <summary>A related user, named.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="DisplayName">The user's present name.</param>
public sealed record PersonRef(Guid Id, string DisplayName);

public static class RecordTypes
{
    /// <summary>As in the addresses of screens and the API: <c>companies</c>.</summary>
    public static string Plural(this RecordType type) =>
        type.Word() is var word && word.EndsWith('y') ? $"{word[..^1]}ies" : $"{word}s";

    public static string Word(this RecordType type) => type.ToString().ToLowerInvariant();
}
