using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Timeline;

/// <summary>Something that happened on one record; the feed is all of them, a timeline those of one record.</summary>
public sealed class TimelineEntry : OrganizationOwned, IVisibleByOwner
{
    public required DateTime At { get; init; }

    /// <summary>Null: the product itself.</summary>
    public Guid? ById { get; init; }

    /// <summary>What happened: <c>created</c>, <c>updated</c>, <c>deleted</c>, <c>restored</c>, <c>note</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>The record whose timeline this stands on.</summary>
    public required RecordType RecordType { get; init; }

    public required Guid RecordId { get; init; }

    /// <summary>What the record was called then.</summary>
    public required string RecordTitle { get; init; }

    /// <summary>Where it comes from, when it is not the record itself (a note).</summary>
    public Guid? SourceId { get; init; }

    /// <summary>Text for people, such as the beginning of a note.</summary>
    public string? Body { get; set; }

    public Guid? OwnerId { get; init; }

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
}

/// <summary>A record that is no subject of a timeline itself: it writes its own entries onto others' (a note).</summary>
public interface ITellsItsOwnStory
{
    Story Story { get; }
}

/// <summary>What a record tells on another one's timeline.</summary>
/// <param name="Kind">The kind of the entry, such as <c>note</c>.</param>
/// <param name="On">Whose timeline.</param>
/// <param name="OnTitle">What that record was called when this one was made.</param>
/// <param name="Body">Text for people.</param>
public sealed record Story(string Kind, RecordRef On, string OnTitle, string? Body);
