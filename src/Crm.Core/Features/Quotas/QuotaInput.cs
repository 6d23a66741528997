using Crm.Core.Platform.Money;
using FluentValidation;

namespace Crm.Core.Features.Quotas;

/// <summary>The writable shape of a quota: of a person or of a team, never both.</summary>
public sealed record QuotaInput
{
    /// <summary>The person whose it is.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The team whose it is.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Required: a quarter as in <c>2026-Q4</c>, or a month as in <c>2026-11</c>.</summary>
    /// <example>2026-Q4</example>
    public string? Period { get; init; }

    /// <summary>Required: what is to be won, in the organization's currency; zero or more, with two decimals at most.</summary>
    /// <example>250000</example>
    public decimal? Amount { get; init; }
}

/// <summary>What a quota must satisfy.</summary>
public sealed class QuotaValidator : AbstractValidator<QuotaInput>
{
    public QuotaValidator()
    {
        RuleFor(q => q.UserId)
            .Must((quota, user) => user is not null || quota.TeamId is not null)
            .WithMessage("Say whose it is: a person's or a team's.");
        RuleFor(q => q.TeamId)
            .Must((quota, team) => team is null || quota.UserId is null)
            .WithMessage("A quota is a person's or a team's, not both.");
        RuleFor(q => q.Period)
            .Must(p => QuotaPeriod.Parse(p) is not null)
            .WithMessage("Give a quarter like 2026-Q4 or a month like 2026-11.");
        RuleFor(q => q.Amount).NotNull().WithMessage("Say how much is to be won.");
        RuleFor(q => q.Amount)
            .Must(a => a is not < 0 && MoneyAmount.IsValid(a))
            .WithMessage("Give an amount from zero, with at most two decimals, below ten trillion.");
    }
}
