using Crm.Core.Features.Customers;
using Crm.Core.Platform.Money;
using Crm.Core.Platform.Records;
using FluentValidation;

namespace Crm.Core.Features.Deals;

/// <summary>The writable shape of a deal.</summary>
public sealed record DealInput : RecordInput
{
    /// <summary>Required: what the deal is called.</summary>
    /// <example>Tower B, 80 desks</example>
    public string? Name { get; init; }

    /// <summary>Given on create only; default: the pipeline of the stage, else the organization's default one.</summary>
    public Guid? PipelineId { get; init; }

    /// <summary>Given on create only, default: the first stage of the pipeline; afterwards <c>POST /deals/{id}/move</c>.</summary>
    public Guid? StageId { get; init; }

    /// <summary>The company that would buy.</summary>
    public Guid? CompanyId { get; init; }

    /// <summary>The person to talk to.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The lead that it came from.</summary>
    public Guid? LeadId { get; init; }

    /// <summary>The campaign that it is attributed to.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>
    /// What it is worth, with up to two decimals. Line items make it: beside them, leave it out or give what they come to.
    /// When the last one goes, the amount stays.
    /// </summary>
    /// <example>450000</example>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217; default: the organization's currency.</summary>
    /// <example>INR</example>
    public string? Currency { get; init; }

    /// <summary>What it sells, at most 200 lines in order; replaced as a whole. They make the <see cref="Amount"/>.</summary>
    public IReadOnlyList<DealLineInput>? LineItems { get; init; }

    /// <summary>How likely it is won, in whole percent; default: the stage's.</summary>
    /// <example>40</example>
    public int? Probability { get; init; }

    /// <summary>When work on it began; default: now, or <c>closedAt</c> when that is earlier.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>When it will be decided, people think.</summary>
    /// <example>2026-12-18</example>
    public DateOnly? ExpectedCloseDate { get; init; }

    /// <summary>When it was won or lost: set by the move; may be given on create; corrected by managers and administrators.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>How it counts in the forecast; default: <c>pipeline</c>.</summary>
    /// <example>bestCase</example>
    public ForecastCategory? ForecastCategory { get; init; }

    /// <summary>Why it was lost: one of the organization's reasons, or any other text.</summary>
    public string? LossReason { get; init; }

    /// <summary>Why it was won: one of the organization's reasons, or any other text.</summary>
    public string? WinReason { get; init; }

    /// <summary>Who else is in the race.</summary>
    /// <example>Metro Offices</example>
    public string? Competitor { get; init; }

    /// <summary>Where it came from.</summary>
    /// <example>referral</example>
    public string? Source { get; init; }

    /// <summary>What kind of business it is, in the organization's words.</summary>
    /// <example>New business</example>
    public string? Type { get; init; }
}

/// <summary>Where a deal goes.</summary>
public sealed record DealMoveInput
{
    /// <summary>Required: the stage, also of another pipeline; its own stage to take another place in it.</summary>
    /// <example>019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11</example>
    public Guid? StageId { get; init; }

    /// <summary>The deal of that stage that it shall stand before; absent: at the end.</summary>
    public Guid? BeforeDealId { get; init; }

    /// <summary>Why; required when the stage is a lost one. Kept as reason of winning or losing.</summary>
    /// <example>Price</example>
    public string? Reason { get; init; }

    /// <summary>What else there is to say; stands in the history.</summary>
    /// <example>They signed with us for two years.</example>
    public string? Notes { get; init; }
}

/// <summary>What a deal must satisfy, on create and on change alike.</summary>
public sealed class DealValidator : AbstractValidator<DealInput>
{
    public DealValidator()
    {
        this.CommonFields();
        RuleFor(d => d.Name).NotEmpty().WithMessage("Give the deal a name.").UpTo(200);
        RuleFor(d => d.Amount).Must(MoneyAmount.IsValid).WithMessage(MoneyAmount.Sentence);
        RuleFor(d => d.Amount).GreaterThanOrEqualTo(0).WithMessage("An amount can't be below zero.");
        RuleFor(d => d.Currency)
            .Must(c => string.IsNullOrEmpty(c) || CurrencyCode.IsValid(c))
            .WithMessage("Give a currency as three capital letters, such as EUR.");
        RuleFor(d => d.LineItems)
            .Must(l => l is null || l.Count <= DealLineItem.MaxLines)
            .WithMessage($"A deal has at most {DealLineItem.MaxLines} line items.");
        RuleForEach(d => d.LineItems).NotNull().WithMessage("Say what this line sells.").SetValidator(new DealLineValidator());
        RuleFor(d => d.Probability).InclusiveBetween(0, 100).WithMessage("Give a whole number of percent from 0 to 100.");
        RuleFor(d => d.ClosedAt)
            .Must((d, closed) => closed is null || d.StartedAt is null || closed >= d.StartedAt)
            .WithMessage("A deal can't be closed before it was started.");
        RuleFor(d => d.LossReason).UpTo(DealStageChange.MaxReason);
        RuleFor(d => d.WinReason).UpTo(DealStageChange.MaxReason);
        RuleFor(d => d.Competitor).UpTo(200);
        RuleFor(d => d.Source).UpTo(100);
        RuleFor(d => d.Type).UpTo(100);
    }
}

/// <summary>What a move must satisfy.</summary>
public sealed class DealMoveValidator : AbstractValidator<DealMoveInput>
{
    public DealMoveValidator()
    {
        RuleFor(m => m.StageId).NotNull().WithMessage("Say which stage the deal goes to.");
        RuleFor(m => m.Reason).UpTo(DealStageChange.MaxReason);
        RuleFor(m => m.Notes).UpTo(DealStageChange.MaxNotes);
    }
}
