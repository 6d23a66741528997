using Crm.Core.Features.Customers;
using Crm.Core.Platform.Money;
using FluentValidation;

namespace Crm.Core.Features.Leads.Conversion;

/// <summary>How a lead is converted; all of it may stay away.</summary>
public sealed record LeadConversionInput
{
    /// <summary>What the deal is called; default: the company and the person.</summary>
    /// <example>Techverse: 40 desks</example>
    public string? DealName { get; init; }

    /// <summary>What the deal is worth; default: the lead's estimated value.</summary>
    /// <example>250000</example>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217; default: the lead's, else the organization's.</summary>
    /// <example>INR</example>
    public string? Currency { get; init; }

    /// <summary>Where the deal starts; default: the default pipeline.</summary>
    public Guid? PipelineId { get; init; }

    /// <summary>False: only contact and company are made. Default: true.</summary>
    /// <example>true</example>
    public bool? CreateDeal { get; init; }

    /// <summary>The company to link, instead of the one that is found by domain or name.</summary>
    public Guid? CompanyId { get; init; }
}

/// <summary>What a conversion must satisfy.</summary>
public sealed class LeadConversionValidator : AbstractValidator<LeadConversionInput>
{
    public LeadConversionValidator()
    {
        RuleFor(c => c.DealName).UpTo(200);
        RuleFor(c => c.Amount).Must(MoneyAmount.IsValid).WithMessage(MoneyAmount.Sentence);
        RuleFor(c => c.Amount).GreaterThanOrEqualTo(0).WithMessage("An amount can't be below zero.");
        RuleFor(c => c.Currency)
            .Must(c => string.IsNullOrEmpty(c) || CurrencyCode.IsValid(c))
            .WithMessage("Give a currency as three capital letters, such as EUR.");
    }
}
