using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Segments;

/// <summary>What criteria can ask, of every kind of record.</summary>
/// <param name="Entities">The kinds of records.</param>
public sealed record SegmentCatalogueView(IReadOnlyList<SegmentEntityView> Entities)
{
    public static SegmentCatalogueView Of(SegmentCatalogues catalogues) =>
        new(catalogues.Entities.Select(type => SegmentEntityView.Of(catalogues, type)).ToList());
}

/// <summary>What criteria can ask of one kind of record.</summary>
/// <param name="Entity">The kind.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Relations">What is related to it.</param>
public sealed record SegmentEntityView(
    RecordType Entity,
    IReadOnlyList<SegmentFieldView> Fields,
    IReadOnlyList<SegmentRelationView> Relations
)
{
    public static SegmentEntityView Of(SegmentCatalogues catalogues, RecordType type) =>
        new(
            type,
            catalogues.Fields(type).Select(SegmentFieldView.Of).ToList(),
            catalogues.Relations(type).Select(r => new SegmentRelationView(r.Name, r.Label, r.Type)).ToList()
        );
}

/// <summary>What criteria can ask of one field.</summary>
public sealed record SegmentFieldView
{
    /// <summary>The name in criteria.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public required string Label { get; init; }

    /// <summary>What kind of value it holds.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>How it can be compared.</summary>
    public required IReadOnlyList<SegmentOp> Ops { get; init; }

    /// <summary>The values that there are; empty when they are not fixed.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>What kind of record a reference points to; null: a person, or a pipeline or stage.</summary>
    public RecordType? RefersTo { get; init; }

    public static SegmentFieldView Of(Field field) =>
        new()
        {
            Name = field.Name,
            Label = field.Label,
            Kind = field.Kind,
            Ops = SegmentOps.Of(field),
            Choices = field.Choices,
            RefersTo = field.ReferenceType,
        };
}

/// <summary>Related records that criteria can ask for.</summary>
/// <param name="Name">The name in criteria.</param>
/// <param name="Label">What people read.</param>
/// <param name="Entity">Their kind, whose fields the conditions on them name.</param>
public sealed record SegmentRelationView(string Name, string Label, RecordType Entity);
