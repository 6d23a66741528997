using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Platform.Fields;

/// <summary>
/// One value of a custom field as the database filters, sorts and adds it up: the index behind
/// <see cref="ExtensibleRecord.CustomFields"/>, kept by the data layer.
/// </summary>
public sealed class CustomValue : OrganizationOwned
{
    public const int MaxText = 500;
    public const int MaxKey = 200;

    public required RecordType RecordType { get; init; }

    public required Guid RecordId { get; init; }

    public required Guid FieldId { get; init; }

    /// <summary>0 but for a field of several values.</summary>
    public required int Position { get; init; }

    /// <summary>Of texts, addresses and choices: as written.</summary>
    public string? TextValue { get; set; }

    /// <summary>Of texts, addresses and choices: folded and cut; of people: the id. For filters and the order.</summary>
    public string? KeyValue { get; set; }

    /// <summary>Of numbers and amounts; of yes and no: 1 and 0; of days: their number.</summary>
    public decimal? NumberValue { get; set; }

    public DateOnly? DateValue { get; set; }

    public Guid? UserIdValue { get; set; }

    // In expressions only: the data layer puts a look into the index in their place.

    public static string? Text(Guid recordId, Guid fieldId) => throw Unreachable();

    public static string? Key(Guid recordId, Guid fieldId) => throw Unreachable();

    public static decimal? Number(Guid recordId, Guid fieldId) => throw Unreachable();

    public static bool? Boolean(Guid recordId, Guid fieldId) => throw Unreachable();

    public static DateOnly? Date(Guid recordId, Guid fieldId) => throw Unreachable();

    public static Guid? UserId(Guid recordId, Guid fieldId) => throw Unreachable();

    private static NotSupportedException Unreachable() => new("Values of custom fields are read by the database.");
}
