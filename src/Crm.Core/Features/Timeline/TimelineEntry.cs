using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Timeline;

/// <summary>Something that happened on one record; the feed is all of them, a timeline those of one record.</summary>
public sealed class TimelineEntry : OrganizationOwned, IVisibleByOwner
{
    public required DateTime At { get; set; }

    /// <summary>Null: the product itself.</summary>
    public Guid? ById { get; init; }

    /// <summary>What happened: <c>created</c>, <c>updated</c>, <c>deleted</c>, <c>restored</c>, <c>note</c>, <c>call</c> …</summary>
    public required string Kind { get; set; }

    /// <summary>The record whose timeline this stands on.</summary>
    public required RecordType RecordType { get; init; }

    public required Guid RecordId { get; init; }

    /// <summary>What the record was called then.</summary>
    public required string RecordTitle { get; init; }

    /// <summary>Where it comes from, when it is not the record itself (a note, an activity).</summary>
    public Guid? SourceId { get; init; }

    /// <summary>Told on another timeline too, and so not again in the feed.</summary>
    public bool IsEcho { get; set; }

    /// <summary>Text for people, such as the beginning of a note.</summary>
    public string? Body { get; set; }

    public Guid? OwnerId { get; init; }

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
}

/// <summary>A record that is no subject of a timeline itself: it writes its own entries onto others' (a note, an activity).</summary>
public interface ITellsItsOwnStory
{
    /// <summary>One for each record that it tells of; the first is the one that the feed shows.</summary>
    IReadOnlyList<Story> Stories { get; }
}

/// <summary>A row that is no record, and whose making tells something on the timeline of one (a message of a ticket).</summary>
public interface ITellsOnce
{
    Guid Id { get; }

    /// <summary>With its subject.</summary>
    Story Story { get; }
}

/// <summary>A record whose present change may come with a word of why; it stands below the change on the timeline.</summary>
public interface IExplained
{
    string? Explanation { get; }
}

/// <summary>What a record tells on another one's timeline.</summary>
/// <param name="Kind">The kind of the entry, such as <c>note</c>.</param>
/// <param name="On">Whose timeline.</param>
/// <param name="Subject">What that record is called, and who sees it; null: as an entry that is there already has it.</param>
/// <param name="Body">Text for people.</param>
/// <param name="At">When it happened.</param>
public sealed record Story(string Kind, RecordRef On, RecordSubject? Subject, string? Body, DateTime At);
