using Crm.Core.Platform.Retention;
using FluentValidation;

namespace Crm.Core.Features.Retention;

/// <summary>The writable shape of the retention rules; what is null is kept.</summary>
public sealed record RetentionInput
{
    /// <summary>
    /// Erases contacts who are no customers after so many months without any activity, deal, ticket, e-mail, note, task or
    /// change; for good, like an erasure. Default: null, they are kept.
    /// </summary>
    /// <example>36</example>
    public int? ContactMonths { get; init; }

    /// <summary>Moves lost and unqualified leads to the recycle bin after so many months without change. Default: null.</summary>
    /// <example>24</example>
    public int? LeadMonths { get; init; }

    /// <summary>Moves files of resolved and closed tickets to the recycle bin after so many months. Default: null.</summary>
    /// <example>24</example>
    public int? TicketFileMonths { get; init; }

    /// <summary>For how many days deleted records and files can be restored, 1 to 365. Default: 30.</summary>
    /// <example>30</example>
    public int? RecycleBinDays { get; init; }

    /// <summary>Deletes entries of the audit after so many months, at least 12. Default: null, they are kept.</summary>
    /// <example>60</example>
    public int? AuditMonths { get; init; }

    /// <summary>Forgets after so many months who came into segments and left them. Default: 24; null: never.</summary>
    /// <example>24</example>
    public int? SegmentLogMonths { get; init; }
}

/// <summary>The retention rules as shown.</summary>
public sealed record RetentionView
{
    /// <summary>Rises with every change; also the ETag. 0: nobody has changed anything.</summary>
    public required int Version { get; init; }

    /// <summary>After how many months contacts who are no customers are erased; null: never.</summary>
    public int? ContactMonths { get; init; }

    /// <summary>After how many months lost and unqualified leads are deleted; null: never.</summary>
    public int? LeadMonths { get; init; }

    /// <summary>After how many months files of resolved and closed tickets are deleted; null: never.</summary>
    public int? TicketFileMonths { get; init; }

    /// <summary>For how many days deleted records and files can be restored.</summary>
    public required int RecycleBinDays { get; init; }

    /// <summary>After how many months entries of the audit are deleted; null: never.</summary>
    public int? AuditMonths { get; init; }

    /// <summary>After how many months it is forgotten who came into segments and left them; null: never.</summary>
    public int? SegmentLogMonths { get; init; }

    /// <summary>The tag that keeps a record from all rules.</summary>
    public required string HoldTag { get; init; }

    /// <summary>What each rule took when it last took something.</summary>
    public required IReadOnlyList<RetentionTaken> Last { get; init; }
}

/// <summary>That a rule took something.</summary>
/// <param name="Subject">Of what.</param>
/// <param name="At">When, the latest of that day.</param>
/// <param name="Count">How many on that day (UTC).</param>
public sealed record RetentionTaken(RetentionSubject Subject, DateTime At, int Count);

/// <summary>What the rules took.</summary>
/// <param name="Items">The newest hundred days and kinds, the newest first.</param>
public sealed record RetentionLog(IReadOnlyList<RetentionTaken> Items);

/// <summary>What the rules would take now.</summary>
/// <param name="Items">One for each kind.</param>
public sealed record RetentionPreview(IReadOnlyList<RetentionPreviewItem> Items);

/// <summary>What one rule would take now.</summary>
/// <param name="Subject">Of what.</param>
/// <param name="Count">How many; of files of tickets: the tickets. Null: the rule is off.</param>
public sealed record RetentionPreviewItem(RetentionSubject Subject, int? Count);

/// <summary>What the rules must satisfy.</summary>
public sealed class RetentionValidator : AbstractValidator<RetentionInput>
{
    private const int MinAuditMonths = 12;
    private const int MaxBinDays = 365;

    public RetentionValidator()
    {
        const int max = RetentionFilter.MaxMonths;
        RuleFor(r => r.ContactMonths).InclusiveBetween(1, max).WithMessage($"Give 1 to {max} months.");
        RuleFor(r => r.LeadMonths).InclusiveBetween(1, max).WithMessage($"Give 1 to {max} months.");
        RuleFor(r => r.TicketFileMonths).InclusiveBetween(1, max).WithMessage($"Give 1 to {max} months.");
        RuleFor(r => r.SegmentLogMonths).InclusiveBetween(1, max).WithMessage($"Give 1 to {max} months.");
        RuleFor(r => r.AuditMonths)
            .InclusiveBetween(MinAuditMonths, max)
            .WithMessage($"Give {MinAuditMonths} to {max} months: younger changes must stay accountable.");
        RuleFor(r => r.RecycleBinDays).InclusiveBetween(1, MaxBinDays).WithMessage($"Give 1 to {MaxBinDays} days.");
    }
}
