using Crm.Core.Platform.Money;
using FluentValidation;

namespace Crm.Core.Features.Currencies;

/// <summary>The writable shape of a currency.</summary>
public sealed record CurrencyInput
{
    /// <summary>Required: ISO 4217, not the organization's own currency; it can't be changed afterwards.</summary>
    /// <example>EUR</example>
    public string? Code { get; init; }

    /// <summary>One a day at most, in any order. Without any, one unit counts as one unit of the organization's currency.</summary>
    public IReadOnlyList<CurrencyRateInput>? Rates { get; init; } = [];
}

/// <summary>What one unit of a currency is worth from a day on.</summary>
public sealed record CurrencyRateInput
{
    /// <summary>Required: the first day that it holds; at the latest tomorrow.</summary>
    /// <example>2026-11-01</example>
    public DateOnly? Date { get; init; }

    /// <summary>Required: the worth of one unit in the organization's currency, with up to eight decimals.</summary>
    /// <example>1.0825</example>
    public decimal? Rate { get; init; }
}

/// <summary>What a currency must satisfy.</summary>
public sealed class CurrencyValidator : AbstractValidator<CurrencyInput>
{
    public CurrencyValidator()
    {
        RuleFor(c => c.Code)
            .Must(c => c is not null && CurrencyCode.IsValid(c))
            .WithMessage("Give a currency as three capital letters, such as EUR.");
        RuleFor(c => c.Rates).NotNull().WithMessage("Give a list of rates; it may be empty.");
        RuleFor(c => c.Rates)
            .Must(r => r is null || r.Count <= Currency.MaxRates)
            .WithMessage($"A currency keeps up to {Currency.MaxRates} rates.");
        RuleFor(c => c.Rates)
            .Must(r => r is null || r.Where(x => x?.Date is not null).GroupBy(x => x.Date).All(g => g.Count() == 1))
            .WithMessage("There are two rates for one day.");
        RuleForEach(c => c.Rates)
            .NotNull()
            .WithMessage("A rate has a date and a rate.")
            .SetValidator(new CurrencyRateValidator()!);
    }

    private sealed class CurrencyRateValidator : AbstractValidator<CurrencyRateInput>
    {
        public CurrencyRateValidator()
        {
            RuleFor(r => r.Date).NotNull().WithMessage("Say from which day the rate holds.");
            RuleFor(r => r.Rate)
                .Must(r => r is > 0 and <= Currency.MaxRate && decimal.Round(r.Value, 8) == r.Value)
                .WithMessage("Give a rate above zero, up to a million, with at most eight decimals.");
        }
    }
}
