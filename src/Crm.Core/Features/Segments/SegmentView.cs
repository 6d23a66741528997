using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Segments;

/// <summary>A segment as shown.</summary>
public sealed record SegmentView : SettingView
{
    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of record.</summary>
    public required RecordType Entity { get; init; }

    /// <summary>How records come to belong to it.</summary>
    public required SegmentKind Kind { get; init; }

    /// <summary>What its members satisfy; null: it is static.</summary>
    public SegmentCriteria? Criteria { get; init; }

    /// <summary>How many members the caller sees; null when the criteria ask for something that is gone.</summary>
    public long? MemberCount { get; init; }

    /// <summary>Why the criteria can't be answered any more; null: they can.</summary>
    public string? Problem { get; init; }

    /// <summary>For a dynamic one: up to when its log tells who entered and left.</summary>
    public DateTime? LoggedAt { get; init; }
}

/// <summary>All fields of a segment, as its list shows them.</summary>
public sealed class SegmentFields : FieldCatalogue<Segment>
{
    public SegmentFields()
    {
        Text("name", "Name", s => s.Name).SortedBy(By(s => s.NameKey));
        Choice("entity", "Kind of record", s => s.Entity).Sortable();
        Choice("kind", "Kind", s => s.Kind).Sortable();
        Structure("criteria", "Criteria", s => s.Criteria).NotFilterable();
        DateTime("createdAt", "Created", s => s.CreatedAt).Sortable().ReadOnly();
        DateTime("updatedAt", "Changed", s => s.UpdatedAt).Sortable().ReadOnly();
        Exclude(nameof(Segment.Id), "the key itself");
        Exclude(nameof(Segment.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(Segment.Version), "the ETag");
        Exclude(nameof(Segment.NameKey), "the sort key behind name");
    }

    public override string DefaultSort => "name";

    public override bool TakesText => false;

    protected override IEnumerable<string> Shown => ["id", "version", "memberCount", "problem", "loggedAt"];
}

/// <summary>What criteria come to.</summary>
/// <param name="Count">How many records satisfy them.</param>
/// <param name="Sample">The first ten of them, as their list shows them.</param>
public sealed record SegmentPreview(long Count, IReadOnlyList<object> Sample);

/// <summary>Whether a record belongs to a segment, and why.</summary>
public sealed record SegmentWhy
{
    /// <summary>Whether it does.</summary>
    public required bool IsMember { get; init; }

    /// <summary>Since when it is known to; null: it does not, or has only just come.</summary>
    public DateTime? Since { get; init; }

    /// <summary>The conditions of the criteria in their order; none for a static segment.</summary>
    public required IReadOnlyList<SegmentReason> Reasons { get; init; }

    /// <summary>Present names of people and records that the conditions or the record name, by id.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }
}

/// <summary>A condition of a segment, and what a record answers to it.</summary>
public sealed record SegmentReason
{
    /// <summary>Where it stands in the criteria: `all[0]`.</summary>
    public required string Path { get; init; }

    /// <summary>The field, or the related records.</summary>
    public required string Field { get; init; }

    /// <summary>What people call the field.</summary>
    public required string Label { get; init; }

    /// <summary>How it is compared.</summary>
    public required SegmentOp Op { get; init; }

    /// <summary>With what.</summary>
    public object? Value { get; init; }

    /// <summary>What the record has; of related records: how many there are that satisfy the condition.</summary>
    public object? Actual { get; init; }

    /// <summary>Whether the condition holds.</summary>
    public required bool Matches { get; init; }
}

/// <summary>That a record became a member of a segment or ceased to be one.</summary>
public sealed record SegmentLogView
{
    /// <summary>The entry.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it was found out.</summary>
    public required DateTime At { get; init; }

    /// <summary>Which way it went.</summary>
    public required SegmentMove Move { get; init; }

    /// <summary>The record.</summary>
    public required RecordLink Record { get; init; }

    /// <summary>Who put it in or took it out; null: its criteria did.</summary>
    public PersonRef? By { get; init; }
}

/// <summary>What uses a segment.</summary>
/// <param name="Items">Each kind of use with its number.</param>
public sealed record SegmentUses(IReadOnlyList<SegmentUse> Items);

/// <summary>How many of one kind use a segment.</summary>
/// <param name="Kind">`savedView` or `report`.</param>
/// <param name="Count">How many, those of others too.</param>
public sealed record SegmentUse(string Kind, int Count);

/// <summary>The segments that a record is in.</summary>
/// <param name="Items">By name.</param>
public sealed record RecordSegments(IReadOnlyList<RecordSegment> Items);

/// <summary>A segment that a record is in.</summary>
/// <param name="Id">The segment.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">How records come to belong to it.</param>
/// <param name="Since">Since when the record belongs to it.</param>
public sealed record RecordSegment(Guid Id, string Name, SegmentKind Kind, DateTime Since);
