using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Segments;

/// <summary>Related records that criteria may ask for, read from the references of the field catalogues.</summary>
/// <param name="Name">As it stands in criteria: <c>deals</c>, <c>company</c>.</param>
/// <param name="Label">What people read.</param>
/// <param name="Type">The kind of the related records.</param>
/// <param name="Link">The reference between the two.</param>
/// <param name="IsForward">The reference is the record's own; else the related records'.</param>
public sealed record SegmentRelation(string Name, string Label, RecordType Type, Field Link, bool IsForward);

/// <summary>What criteria of each kind of record can name: what its list is filtered by, and what is related to it.</summary>
public sealed class SegmentCatalogues(IEnumerable<FieldCatalogue> catalogues, CallerContext caller)
{
    private const string Related = "relatedId";

    /// <summary>The kinds of records.</summary>
    public IEnumerable<RecordType> Entities => Records.Select(c => c.Kind!.Value).Order();

    private IEnumerable<FieldCatalogue> Records => catalogues.Where(c => c.Kind is not null);

    /// <summary>The fields of a kind, those of the organization too.</summary>
    public FieldCatalogue Of(RecordType type) =>
        Records.Single(c => c.Kind == type).With(caller.IsSet ? caller.Current.CustomFields.Of(type) : []);

    /// <summary>A field by its name; those of the organization also as they stand in a record.</summary>
    public Field? Find(RecordType type, string name)
    {
        var known = name.StartsWith(CustomFieldDefinition.PathPrefix, StringComparison.Ordinal)
            ? CustomFieldDefinition.NamePrefix + name[CustomFieldDefinition.PathPrefix.Length..]
            : name;
        return Of(type).Find(known) is { } field && IsAsked(field) ? field : null;
    }

    /// <summary>What can be asked of one kind of record.</summary>
    public IEnumerable<Field> Fields(RecordType type) => Of(type).Fields.Where(IsAsked);

    /// <summary>What is related to one kind of record, each kind of it once.</summary>
    public IEnumerable<SegmentRelation> Relations(RecordType type)
    {
        var forward = Records
            .Single(c => c.Kind == type)
            .Fields.Where(f => f is { ReferenceType: not null, Selector: not null, IsFilterable: true })
            .Select(f => new SegmentRelation(
                f.Name.EndsWith("Id", StringComparison.Ordinal) ? f.Name[..^2] : f.Name,
                f.Label,
                f.ReferenceType!.Value,
                f,
                IsForward: true
            ));
        var backward =
            from catalogue in Records
            let link = catalogue.Fields.FirstOrDefault(f =>
                f.Selector is not null && (f.ReferenceType == type || f.Name == Related)
            )
            where link is not null
            let related = catalogue.Kind!.Value
            orderby related
            let plural = related.Plural()
            select new SegmentRelation(
                plural,
                $"{char.ToUpperInvariant(plural[0])}{plural[1..]}",
                related,
                link,
                IsForward: false
            );
        return forward.Concat(backward).DistinctBy(r => r.Name);
    }

    // A member of a segment is no question of another one: whose criteria could lead back.
    private static bool IsAsked(Field field) => field.IsFilterable && field.Name != FieldCatalogue.SegmentFilter;
}
