using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crm.Core.Features.Segments;

/// <summary>
/// What the members of a segment satisfy: either a condition (`field`, `op`, `value`), or a group of them (`all`, `any`,
/// `none`), which may hold groups again.
/// </summary>
public sealed record SegmentCriteria
{
    /// <summary>All of these must hold.</summary>
    /// <example>[{"field": "lifecycleStage", "op": "eq", "value": "customer"}]</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SegmentCriteria>? All { get; init; }

    /// <summary>At least one of these must hold.</summary>
    /// <example>null</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SegmentCriteria>? Any { get; init; }

    /// <summary>None of these may hold.</summary>
    /// <example>null</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SegmentCriteria>? None { get; init; }

    /// <summary>
    /// A filter of the list (`city`, `field.region`), or related records: `deals`, `activities`, `company` … as
    /// `GET /segments/catalogue` lists them.
    /// </summary>
    /// <example>null</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Field { get; init; }

    /// <summary>How the field is compared.</summary>
    /// <example>null</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SegmentOp? Op { get; init; }

    /// <summary>
    /// With what: a value, a list for `in` and `notIn`, `[low, high]` for `between`, a number of days for `inLastDays`, and
    /// criteria over the related records for `has` and `hasNo`.
    /// </summary>
    /// <example>null</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Value { get; init; }
}

/// <summary>How a field is compared.</summary>
public enum SegmentOp
{
    Eq,

    /// <summary>Another value, or none.</summary>
    Ne,
    In,

    /// <summary>None of these values, or no value.</summary>
    NotIn,

    /// <summary>Has this part; of tags and other lists: has this one.</summary>
    Contains,
    StartsWith,
    Gt,
    Gte,
    Lt,
    Lte,

    /// <summary>From the lower to the higher one, both included.</summary>
    Between,
    IsEmpty,
    IsNotEmpty,

    /// <summary>So many days ago, or later, up to now.</summary>
    InLastDays,

    /// <summary>Longer ago, in the future, or never.</summary>
    NotInLastDays,

    /// <summary>There are such related records.</summary>
    Has,

    /// <summary>There are no such related records.</summary>
    HasNo,
}
