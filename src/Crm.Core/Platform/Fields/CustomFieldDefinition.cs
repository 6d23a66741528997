using Crm.Core.Platform.Records;

namespace Crm.Core.Platform.Fields;

/// <summary>What the values of a custom field are.</summary>
public enum CustomFieldType
{
    /// <summary>Up to 500 characters.</summary>
    Text,

    /// <summary>A number with up to four decimals.</summary>
    Number,

    /// <summary>An amount in the currency of the record, or of the organization where the record has none.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Any number of the options.</summary>
    MultiChoice,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>A person of the organization, by id.</summary>
    User,
}

/// <summary>A field that the organization has given to one kind of record.</summary>
/// <param name="Id">The field.</param>
/// <param name="Entity">The kind of record.</param>
/// <param name="Key">Its name in the API.</param>
/// <param name="Label">What people read.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Options">What there is to choose from; a record may still hold one that is gone.</param>
/// <param name="IsRequired">Whether a new record must have a value.</param>
public sealed record CustomFieldDefinition(
    Guid Id,
    RecordType Entity,
    string Key,
    string Label,
    CustomFieldType Type,
    IReadOnlyList<string> Options,
    bool IsRequired
)
{
    /// <summary>What the names of all custom fields begin with where fields are named: <c>field.region</c>.</summary>
    public const string NamePrefix = "field.";

    /// <summary>Where values stand in a record: <c>customFields.region</c>.</summary>
    public const string PathPrefix = "customFields.";

    public string Name => NamePrefix + Key;

    public string Path => PathPrefix + Key;
}
