using Crm.Core.Platform.Records;
using FluentValidation;

namespace Crm.Core.Features.Segments;

/// <summary>The writable shape of a segment.</summary>
public sealed record SegmentInput
{
    /// <summary>Required; up to 100 characters.</summary>
    /// <example>Customers in London</example>
    public string? Name { get; init; }

    /// <summary>Required on create, and stays: the kind of record.</summary>
    /// <example>contact</example>
    public RecordType? Entity { get; init; }

    /// <summary>Stays. Absent: `dynamic` where there are criteria, else `static`.</summary>
    /// <example>dynamic</example>
    public SegmentKind? Kind { get; init; }

    /// <summary>
    /// What the members of a dynamic segment satisfy; a static one has none. In a change, a merge patch: to put one kind of group
    /// in the place of another, null the former.
    /// </summary>
    /// <example>{"all": [{"field": "lifecycleStage", "op": "eq", "value": "customer"}, {"any": [{"field": "city", "op": "eq", "value": "London"}, {"field": "lastContactedAt", "op": "notInLastDays", "value": 30}]}]}</example>
    public SegmentCriteria? Criteria { get; init; }
}

/// <summary>What a segment must satisfy besides what its criteria ask for.</summary>
public sealed class SegmentValidator : AbstractValidator<SegmentInput>
{
    public SegmentValidator()
    {
        RuleFor(s => s.Name)
            .Must(n => !string.IsNullOrWhiteSpace(n) && n.Length <= Segment.MaxName && !n.Any(char.IsControl))
            .WithMessage($"Give the segment a name of up to {Segment.MaxName} characters.");
        RuleFor(s => s.Entity).NotNull().WithMessage("Say what kind of record the segment is of.");
        RuleFor(s => s.Criteria)
            .NotNull()
            .When(s => s.Kind == SegmentKind.Dynamic)
            .WithMessage("Say what the members of the segment satisfy.");
        RuleFor(s => s.Criteria)
            .Null()
            .When(s => s.Kind == SegmentKind.Static)
            .WithMessage("A static segment has no criteria: people put its members in.");
    }
}

/// <summary>Criteria that are tried out.</summary>
public sealed record SegmentPreviewInput
{
    /// <summary>The kind of record.</summary>
    /// <example>contact</example>
    public required RecordType Entity { get; init; }

    /// <summary>As in a segment; without conditions, all records.</summary>
    /// <example>{"all": [{"field": "lifecycleStage", "op": "eq", "value": "customer"}]}</example>
    public required SegmentCriteria Criteria { get; init; }
}

/// <summary>Which records to put into a static segment, or to take out.</summary>
public sealed record SegmentMembersInput
{
    /// <summary>Up to 1,000 ids; or give <see cref="Filter"/>.</summary>
    /// <example>["019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11"]</example>
    public IReadOnlyList<Guid>? Ids { get; init; }

    /// <summary>The query parameters of the list; matching at most 1,000 records.</summary>
    public IReadOnlyDictionary<string, string>? Filter { get; init; }
}
