using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Imports;

/// <summary>What the values of a field are, and so how a cell is read.</summary>
public enum ImportFieldKind
{
    Text,

    /// <summary>A number with or without decimals.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    Boolean,
    Date,
    DateTime,

    /// <summary>One of a list of words.</summary>
    Choice,

    /// <summary>Several values in a cell, parted by `;` or `,`.</summary>
    List,

    /// <summary>The record's own id, in a file that was exported here.</summary>
    Id,

    /// <summary>First and last name in one.</summary>
    FullName,

    /// <summary>A further e-mail address.</summary>
    Email,

    /// <summary>A further phone number.</summary>
    Phone,

    /// <summary>A person of the organization, by e-mail or name.</summary>
    Person,

    /// <summary>Another record, by name, e-mail, domain or external id.</summary>
    Record,

    /// <summary>A stage of a pipeline, by name.</summary>
    Stage,

    /// <summary>A pipeline, by name.</summary>
    Pipeline,
}

/// <summary>A field of a record that a column of a file may be.</summary>
public sealed record ImportField
{
    /// <summary>The name of the record's own id in mappings.</summary>
    public const string OwnId = "id";

    /// <summary>Its name in mappings: <c>firstName</c>, <c>address.city</c>, <c>company</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public required string Label { get; init; }

    public required ImportFieldKind Kind { get; init; }

    /// <summary>Where its value stands in the writable shape: <c>address.city</c>, <c>companyId</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The words of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The kind of record that it names.</summary>
    public RecordType? Record { get; init; }

    /// <summary>Of e-mail addresses and phone numbers: which type.</summary>
    public string? PointType { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether its cell names something else that has to be found.</summary>
    public bool IsRelation =>
        Kind is ImportFieldKind.Person or ImportFieldKind.Record or ImportFieldKind.Stage or ImportFieldKind.Pipeline;
}
