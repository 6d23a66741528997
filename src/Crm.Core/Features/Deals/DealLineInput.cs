using Crm.Core.Platform.Money;
using FluentValidation;

namespace Crm.Core.Features.Deals;

/// <summary>The writable shape of a line item.</summary>
public sealed record DealLineInput
{
    /// <summary>Required: the product.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>How many: above zero, with up to four decimals. Default: 1.</summary>
    /// <example>80</example>
    public decimal? Quantity { get; init; }

    /// <summary>
    /// The price of one in the deal's currency, with up to two decimals. Default: the product's, if that has one in the same
    /// currency; else it has to be given.
    /// </summary>
    /// <example>12500.00</example>
    public decimal? UnitPrice { get; init; }

    /// <summary>What is taken off, in percent from 0 to 100, with up to two decimals. Default: 0.</summary>
    /// <example>7.5</example>
    public decimal? DiscountPercent { get; init; }
}

/// <summary>What a line item must satisfy by itself.</summary>
internal sealed class DealLineValidator : AbstractValidator<DealLineInput>
{
    public DealLineValidator()
    {
        RuleFor(l => l.ProductId).NotNull().WithMessage("Choose a product.");
        RuleFor(l => l.Quantity)
            .Must(q => q is not { } value || DealLineItem.IsQuantity(value))
            .WithMessage("Give a quantity above zero, up to a billion, with at most four decimals.");
        RuleFor(l => l.UnitPrice).Must(MoneyAmount.IsValid).WithMessage(MoneyAmount.Sentence);
        RuleFor(l => l.UnitPrice).GreaterThanOrEqualTo(0).WithMessage("A price can't be below zero.");
        RuleFor(l => l.DiscountPercent)
            .Must(d => d is not { } value || DealLineItem.IsDiscount(value))
            .WithMessage("Give a discount from 0 to 100 percent, with at most two decimals.");
    }
}
