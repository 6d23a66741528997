using System.Linq.Expressions;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;

namespace Crm.Core.Platform.Fields;

/// <summary>What kind of value a field holds; decides its filters and how it is shown.</summary>
public enum FieldKind
{
    Text,
    Choice,
    Reference,
    Number,
    Money,
    Boolean,
    Date,
    DateTime,

    /// <summary>A list or structure (e-mails, tags, address): filtered only by a rule of the repository.</summary>
    Structure,
}

/// <summary>One field of one entity, for lists, filters, audit, bulk, import, export and reports alike.</summary>
public sealed class Field
{
    internal Field(string name, string label, FieldKind kind, LambdaExpression? selector, Func<object, object?> get)
    {
        Name = name;
        Label = label;
        Kind = kind;
        Selector = selector;
        Get = get;
        IsMeasured = kind is FieldKind.Number or FieldKind.Money;
    }

    /// <summary>A field that the organization has added.</summary>
    internal Field(CustomFieldDefinition custom, FieldKind kind, LambdaExpression? selector, Func<object, object?> get)
        : this(custom.Name, custom.Label, kind, selector, get) => Custom = custom;

    /// <summary>The JSON name: <c>firstName</c>.</summary>
    public string Name { get; }

    /// <summary>Where its value stands in a record as shown: <c>firstName</c>, <c>customFields.region</c>.</summary>
    public string Path => Custom?.Path ?? Name;

    /// <summary>What the organization said of it; null: it is built in.</summary>
    public CustomFieldDefinition? Custom { get; }

    /// <summary>What there is to choose from; empty when that is not fixed.</summary>
    public IReadOnlyList<string> Choices =>
        Custom?.Options ?? (ValueType.IsEnum ? Enum.GetNames(ValueType).Select(ChoiceName.Of).ToList() : []);

    /// <summary>What people read: "First name".</summary>
    public string Label { get; private set; }

    public FieldKind Kind { get; }

    /// <summary>The property as the database sees it; null when only the repository knows how to filter it.</summary>
    public LambdaExpression? Selector { get; }

    /// <summary>Another column that sorts as people expect (names without case and accents).</summary>
    public LambdaExpression? SortSelector { get; private set; }

    /// <summary>Where the text of a structure stands, for conditions that its rule does not know: a part of it, or none.</summary>
    public LambdaExpression? TextSelector { get; private set; }

    /// <summary>Reads the value of an entity in memory (audit, export).</summary>
    public Func<object, object?> Get { get; }

    public bool IsSortable { get; private set; }

    public bool IsFilterable { get; private set; } = true;

    /// <summary>Follows from other things: refused in a request.</summary>
    public bool IsReadOnly { get; private set; }

    /// <summary>Whether a change of it is worth an audit row and a timeline entry.</summary>
    public bool IsAudited { get; private set; } = true;

    /// <summary>A part of another field (the city of an address).</summary>
    public bool IsDerived { get; private set; }

    /// <summary>What a reference points to; null for users.</summary>
    public RecordType? ReferenceType { get; private set; }

    /// <summary>The CLR type of the value, without Nullable.</summary>
    public Type ValueType => Nullable.GetUnderlyingType(RawType) ?? RawType;

    public bool IsNullable => Nullable.GetUnderlyingType(RawType) is not null;

    /// <summary>Whether the filter <c>none</c> finds what has no value.</summary>
    public bool CanBeNone =>
        Custom is not null || (Kind is FieldKind.Reference or FieldKind.Text && Selector is not null) || IsNullable;

    /// <summary>The same amount in the organization's currency, where the record keeps it; null: it is converted at today's rate.</summary>
    public LambdaExpression? Worth { get; private set; }

    /// <summary>Whether it makes sense to add it up: numbers and amounts, but no places, rates, and worths of another field.</summary>
    public bool IsMeasured { get; private set; }

    private Type RawType => Selector?.ReturnType ?? typeof(string);

    /// <summary>Gives a common field the word that people use for this kind of record.</summary>
    public Field Called(string label)
    {
        Label = label;
        return this;
    }

    public Field Sortable()
    {
        IsSortable = true;
        return this;
    }

    public Field SortedBy(LambdaExpression selector)
    {
        SortSelector = selector;
        return Sortable();
    }

    public Field NotFilterable()
    {
        IsFilterable = false;
        return this;
    }

    public Field ReadOnly()
    {
        IsReadOnly = true;
        IsAudited = false;
        return this;
    }

    /// <summary>Read-only, but set by people in a way of its own: a change of it is told all the same.</summary>
    public Field Audited()
    {
        IsAudited = true;
        return this;
    }

    /// <summary>Shown in another field, which is the one that is audited.</summary>
    public Field Unaudited()
    {
        IsAudited = false;
        return this;
    }

    /// <summary>A part of another field: for filters only, no member of request or answer.</summary>
    public Field Derived()
    {
        IsDerived = true;
        return Unaudited();
    }

    public Field NotMeasured()
    {
        IsMeasured = false;
        return this;
    }

    /// <summary>Where the record keeps the amount in the organization's currency.</summary>
    public Field WorthBy(LambdaExpression worth)
    {
        Worth = worth;
        return this;
    }

    /// <summary>Names the column that holds the text of a structure.</summary>
    public Field WrittenIn(LambdaExpression column)
    {
        TextSelector = column;
        return this;
    }

    public Field To(RecordType type)
    {
        ReferenceType = type;
        return this;
    }
}
