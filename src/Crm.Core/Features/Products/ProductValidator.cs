using Crm.Core.Features.Customers;
using Crm.Core.Platform.Money;
using FluentValidation;

namespace Crm.Core.Features.Products;

/// <summary>What a product must satisfy, on create and on change alike.</summary>
public sealed class ProductValidator : AbstractValidator<ProductInput>
{
    public ProductValidator()
    {
        this.CommonFields();
        RuleFor(p => p.Name).NotEmpty().WithMessage("Give the product a name.").UpTo(200);
        RuleFor(p => p.Sku).UpTo(50);
        RuleFor(p => p.Category).UpTo(100);
        RuleFor(p => p.UnitPrice).Must(MoneyAmount.IsValid).WithMessage(MoneyAmount.Sentence);
        RuleFor(p => p.UnitPrice).GreaterThanOrEqualTo(0).WithMessage("A price can't be below zero.");
        RuleFor(p => p.Currency)
            .Must(c => string.IsNullOrEmpty(c) || CurrencyCode.IsValid(c))
            .WithMessage("Give a currency as three capital letters, such as EUR.");
    }
}
