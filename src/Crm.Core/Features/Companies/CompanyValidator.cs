using Crm.Core.Features.Customers;
using Crm.Core.Platform.Money;
using FluentValidation;

namespace Crm.Core.Features.Companies;

/// <summary>What a company must satisfy, on create and on change alike.</summary>
public sealed class CompanyValidator : AbstractValidator<CompanyInput>
{
    public CompanyValidator()
    {
        this.CommonFields();
        this.AddressFields(c => c.Address);
        RuleFor(c => c.Name).NotEmpty().WithMessage("Give the company a name.").UpTo(200);
        RuleFor(c => c.Domain)
            .Must(d => DomainText.Normalize(d) is not { } domain || DomainText.IsValid(domain))
            .WithMessage("This does not look like a domain, such as acme.com.");
        RuleFor(c => c.Website)
            .Must(w => string.IsNullOrEmpty(w) || CustomerRules.IsWebAddress(w))
            .WithMessage("Give a web address that begins with http:// or https://.");
        RuleFor(c => c.Industry).UpTo(100);
        RuleFor(c => c.EmployeeCount)
            .InclusiveBetween(0, 10_000_000)
            .WithMessage("Give a number of people from 0 to 10,000,000.");
        RuleFor(c => c.AnnualRevenue).Must(MoneyAmount.IsValid).WithMessage(MoneyAmount.Sentence);
        RuleFor(c => c.AnnualRevenue).GreaterThanOrEqualTo(0).WithMessage("Revenue can't be below zero.");
        RuleFor(c => c.Currency)
            .Must(c => string.IsNullOrEmpty(c) || CurrencyCode.IsValid(c))
            .WithMessage("Give a currency as three capital letters, such as EUR.");
        RuleFor(c => c.Phone).UpTo(40);
        RuleFor(c => c.Description).UpTo(5000);
        RuleFor(c => c.Source).UpTo(100);
    }
}
