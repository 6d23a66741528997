using System.Linq.Expressions;
using Crm.Core.Platform.Records;

namespace Crm.Core.Platform.Fields;

/// <summary>The custom fields of an organization as they are now; never altered, so that it is shared by all who ask.</summary>
public sealed class CustomFieldSet
{
    /// <summary>Of an organization that has made none.</summary>
    public static readonly CustomFieldSet None = new([]);

    private readonly ILookup<RecordType, Field> _byEntity;

    /// <param name="definitions">In the order in which people see them.</param>
    public CustomFieldSet(IEnumerable<CustomFieldDefinition> definitions) =>
        _byEntity = definitions.ToLookup(d => d.Entity, FieldOf);

    /// <summary>Those of one kind of record, as fields like all others.</summary>
    public IEnumerable<Field> Of(RecordType entity) => _byEntity[entity];

    private static Field FieldOf(CustomFieldDefinition definition)
    {
        var (id, key) = (definition.Id, definition.Key);
        Field Typed<T>(FieldKind kind, Expression<Func<Record, T>>? selector) => new(definition, kind, selector, Value);
        object? Value(object record) =>
            ((ExtensibleRecord)record).CustomFields?.TryGetValue(key, out var value) == true ? value : null;

        return definition.Type switch
        {
            CustomFieldType.Text or CustomFieldType.Url => Typed(FieldKind.Text, r => CustomValue.Text(r.Id, id))
                .SortedBy(Key(id)),
            CustomFieldType.Choice => Typed(FieldKind.Choice, r => CustomValue.Text(r.Id, id)).SortedBy(Key(id)),
            CustomFieldType.Number => Typed(FieldKind.Number, r => CustomValue.Number(r.Id, id)).Sortable(),
            CustomFieldType.Money => Typed(FieldKind.Money, r => CustomValue.Number(r.Id, id)).Sortable(),
            CustomFieldType.Date => Typed(FieldKind.Date, r => CustomValue.Date(r.Id, id)).Sortable(),
            CustomFieldType.Boolean => Typed(FieldKind.Boolean, r => CustomValue.Boolean(r.Id, id))
                .SortedBy((Expression<Func<Record, decimal?>>)(r => CustomValue.Number(r.Id, id))),
            CustomFieldType.User => Typed(FieldKind.Reference, r => CustomValue.UserId(r.Id, id)),
            CustomFieldType.MultiChoice => Typed<string>(FieldKind.Structure, null),
            _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Type, "A type without field"),
        };
    }

    private static Expression<Func<Record, string?>> Key(Guid id) => r => CustomValue.Key(r.Id, id);
}

/// <summary>The built-in fields of an entity and those that the organization has added.</summary>
internal sealed class ExtendedCatalogue : FieldCatalogue
{
    private readonly FieldCatalogue _builtIn;

    public ExtendedCatalogue(FieldCatalogue builtIn, IEnumerable<Field> custom)
    {
        _builtIn = builtIn;
        foreach (var field in builtIn.Fields.Concat(custom))
        {
            Add(field);
        }
    }

    public override Type Entity => _builtIn.Entity;

    public override RecordType? Kind => _builtIn.Kind;

    public override string DefaultSort => _builtIn.DefaultSort;

    public override bool TakesText => _builtIn.TakesText;

    public override IReadOnlyDictionary<string, string> OwnParameters => _builtIn.OwnParameters;

    public override IReadOnlyCollection<string> ReadOnlyNames => _builtIn.ReadOnlyNames;
}
