using System.Linq.Expressions;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Platform.Fields;

/// <summary>All fields of one entity. A property is listed here or excluded with a reason; a test keeps that.</summary>
public abstract class FieldCatalogue
{
    /// <summary>The filter by which a list shows the members of segments.</summary>
    public const string SegmentFilter = "segmentId";

    private readonly Dictionary<string, Field> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _excluded = new(StringComparer.Ordinal);

    private HashSet<string>? _readOnlyNames;

    public abstract Type Entity { get; }

    /// <summary>The kind of record; null: it is no record's.</summary>
    public virtual RecordType? Kind => null;

    public IReadOnlyCollection<Field> Fields => _byName.Values;

    /// <summary>Properties that are no fields, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> Excluded => _excluded;

    /// <summary>Members of the answer that a request may not carry.</summary>
    public virtual IReadOnlyCollection<string> ReadOnlyNames =>
        _readOnlyNames ??= _byName.Values.Where(f => f.IsReadOnly).Select(f => f.Name).Concat(Shown).ToHashSet();

    /// <summary>Members of the answer that are no fields of their own (<c>id</c>, <c>owner</c> …).</summary>
    protected virtual IEnumerable<string> Shown => ["id", "version"];

    /// <summary>The order of a list when nobody asks for another.</summary>
    public virtual string DefaultSort => "-createdAt";

    /// <summary>Whether the list knows free text (<c>q</c>).</summary>
    public virtual bool TakesText => true;

    /// <summary>Parameters of the list that are no field's, each with what it does; the service turns them into filters.</summary>
    public virtual IReadOnlyDictionary<string, string> OwnParameters => NoParameters;

    private static readonly Dictionary<string, string> NoParameters = [];

    /// <summary>Whether the list has a recycle bin (<c>deleted=true</c>).</summary>
    public bool HasBin => typeof(IRecyclable).IsAssignableFrom(Entity);

    /// <summary>In which currency the amounts of a record are; null: it has none.</summary>
    public Field? CurrencyField => Find("currency");

    public Field? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whether it is a field or another member of the answer (<c>id</c>, <c>owner</c> …): what a column can show.</summary>
    public bool Has(string name) => Find(name) is { IsDerived: false } || ReadOnlyNames.Contains(name);

    /// <summary>This catalogue with what the organization has added.</summary>
    public FieldCatalogue With(IEnumerable<Field> custom) =>
        custom.ToList() is { Count: > 0 } added ? new ExtendedCatalogue(this, added) : this;

    protected Field Add(Field field)
    {
        _byName.Add(field.Name, field);
        return field;
    }

    protected void Exclude(string property, string reason) => _excluded.Add(property, reason);
}

/// <inheritdoc cref="FieldCatalogue"/>
public abstract class FieldCatalogue<T> : FieldCatalogue
    where T : class
{
    public override Type Entity => typeof(T);

    protected Field Text(string name, string label, Expression<Func<T, string?>> selector) =>
        Typed(name, label, FieldKind.Text, selector);

    protected Field Choice<TValue>(string name, string label, Expression<Func<T, TValue>> selector) =>
        Typed(name, label, FieldKind.Choice, selector);

    protected Field Reference(string name, string label, Expression<Func<T, Guid?>> selector) =>
        Typed(name, label, FieldKind.Reference, selector);

    protected Field Number<TValue>(string name, string label, Expression<Func<T, TValue>> selector) =>
        Typed(name, label, FieldKind.Number, selector);

    protected Field Money(string name, string label, Expression<Func<T, decimal?>> selector) =>
        Typed(name, label, FieldKind.Money, selector);

    protected Field Boolean(string name, string label, Expression<Func<T, bool>> selector) =>
        Typed(name, label, FieldKind.Boolean, selector);

    protected Field DateTime<TValue>(string name, string label, Expression<Func<T, TValue>> selector) =>
        Typed(name, label, FieldKind.DateTime, selector);

    protected Field Date(string name, string label, Expression<Func<T, DateOnly?>> selector) =>
        Typed(name, label, FieldKind.Date, selector);

    /// <summary>A list or structure; filterable only if the repository gives the rule.</summary>
    protected Field Structure(string name, string label, Func<T, object?> get) =>
        Add(new Field(name, label, FieldKind.Structure, null, e => get((T)e)));

    protected static LambdaExpression By<TValue>(Expression<Func<T, TValue>> selector) => selector;

    private Field Typed<TValue>(string name, string label, FieldKind kind, Expression<Func<T, TValue>> selector)
    {
        var get = selector.Compile();
        return Add(new Field(name, label, kind, selector, e => get((T)e)));
    }
}

/// <summary>The catalogue of a record: begins with the common fields.</summary>
public abstract class RecordFieldCatalogue<T> : FieldCatalogue<T>
    where T : Record
{
    // The kind is the same for all records of a class; a blank one tells it.
    private static readonly RecordType Blank = ((Record)Activator.CreateInstance(typeof(T), nonPublic: true)!).Type;

    public override RecordType? Kind => Blank;

    protected override IEnumerable<string> Shown => ["id", "version", "owner", "deletedAt"];

    protected RecordFieldCatalogue()
    {
        Reference("ownerId", "Owner", r => r.OwnerId);
        Structure("tags", "Tags", r => r.Tags);
        Text("externalId", "External id", r => r.ExternalId);
        DateTime("createdAt", "Created", r => r.CreatedAt).Sortable().ReadOnly();
        DateTime("updatedAt", "Changed", r => r.UpdatedAt).Sortable().ReadOnly();
        Reference("createdBy", "Created by", r => r.CreatedById).ReadOnly();
        Add(new Field(SegmentFilter, "Segment", FieldKind.Reference, null, _ => null)).Derived();
        if (typeof(T).IsSubclassOf(typeof(ExtensibleRecord)))
        {
            Exclude(nameof(ExtensibleRecord.CustomTexts), "follows from the custom fields");
            Exclude(nameof(ExtensibleRecord.CustomFields), "each key is a field, which the organization adds");
        }

        Exclude(nameof(Record.LivingExternalId), "the unique key behind externalId");
        Exclude(nameof(Record.Type), "constant");
        Exclude(nameof(Record.Title), "follows from the name");
        Exclude(nameof(Record.IsDeleted), "follows from DeletedAt");
        Exclude(nameof(Record.Id), "the key itself");
        Exclude(nameof(Record.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(Record.Version), "the ETag");
        Exclude(nameof(Record.VisibleByOwnerId), "visibility, never shown");
        Exclude(nameof(Record.DeletedAt), "deletion has its own parameter and its own audit action");
    }
}
