using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Timeline;

/// <summary>Something that happened, as told on a timeline or in the feed.</summary>
public sealed record TimelineView
{
    /// <summary>The entry.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>created, updated, deleted, restored, merged, note, file</c>, and the types of activities: <c>call, email, meeting</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTime At { get; init; }

    /// <summary>Null: the product itself, or a person who is gone.</summary>
    public PersonRef? By { get; init; }

    /// <summary>A sentence: "Asha Rao changed Owner and Stage".</summary>
    public string Title { get; init; } = "";

    /// <summary>Text for people, such as the beginning of a note.</summary>
    public string? Body { get; init; }

    /// <summary>What changed; ids of people and records are shown as their present names.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>The fields of <see cref="Changes"/> whose former value the caller may put back.</summary>
    public IReadOnlyList<string> Reversible { get; init; } = [];

    /// <summary>The record that it happened on, under its present name while it is there.</summary>
    public required RecordLink Related { get; init; }

    /// <summary>The note, activity or merge itself, when it is one.</summary>
    public Guid? SourceId { get; init; }
}

/// <summary>One entry of the audit.</summary>
public sealed record AuditView
{
    /// <summary>The entry.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTime At { get; init; }

    /// <summary>Null: the product itself, or a person who is gone.</summary>
    public PersonRef? By { get; init; }

    public required ChangeAction Action { get; init; }

    /// <summary>What was changed.</summary>
    public required AuditedEntity Entity { get; init; }

    /// <summary>A sentence: "Asha Rao changed Owner of Tower B".</summary>
    public string Title { get; init; } = "";

    /// <summary>Old and new values; ids of people and records are shown as their present names.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
}

/// <summary>What an entry of the audit is about.</summary>
/// <param name="Type">The kind: <c>contact, company, user, team, tag, organization</c> …</param>
/// <param name="Id">Which one.</param>
/// <param name="Title">What it was called then.</param>
public sealed record AuditedEntity(string Type, Guid Id, string Title);

/// <summary>What is to have its former value again.</summary>
public sealed record PutBackInput
{
    /// <summary>A field of the entry's <c>changes</c>.</summary>
    /// <example>title</example>
    public required string Field { get; init; }

    /// <summary>The latest entry about the field that the caller knows of. Default: the entry itself.</summary>
    /// <example>null</example>
    public Guid? LatestId { get; init; }

    /// <summary>Puts it back although the value has changed again since. Default: false.</summary>
    /// <example>false</example>
    public bool? Anyway { get; init; }
}

/// <summary>The record after a value was put back.</summary>
/// <param name="Related">The record.</param>
/// <param name="Version">Its version now.</param>
public sealed record PutBackResult(RecordLink Related, int Version);
