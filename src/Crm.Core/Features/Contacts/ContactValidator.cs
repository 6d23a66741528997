using Crm.Core.Features.Customers;
using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.Contacts;

/// <summary>What a contact must satisfy, on create and on change alike.</summary>
public sealed class ContactValidator : AbstractValidator<ContactInput>
{
    private const int MaxEntries = 20;

    public ContactValidator()
    {
        this.CommonFields();
        this.AddressFields(c => c.Address);
        RuleFor(c => c.FirstName)
            .Must((c, first) => !string.IsNullOrEmpty(first) || !string.IsNullOrEmpty(c.LastName))
            .WithMessage("Give a first or a last name.")
            .UpTo(100);
        RuleFor(c => c.LastName).UpTo(100);
        RuleFor(c => c.Title).UpTo(150);
        RuleFor(c => c.Department).UpTo(150);
        RuleFor(c => c.Source).UpTo(100);
        RuleFor(c => c.Email)
            .Must(e => string.IsNullOrEmpty(e) || EmailText.IsValid(e))
            .WithMessage("This does not look like an e-mail address.");
        RuleFor(c => c.Phone)
            .Must(p => string.IsNullOrEmpty(p) || CustomerRules.IsPhone(p))
            .WithMessage("This does not look like a phone number.");
        EmailRules();
        PhoneRules();
        RuleFor(c => c.SocialProfiles)
            .Must(p =>
                p is null || (p.Count <= MaxEntries && p.All(e => e.Key.Length is > 0 and <= 50 && e.Value?.Length <= 500))
            )
            .WithMessage("Give up to 20 profiles, each with a short name and an address.");
        this.ConsentFields(c => c.Consents);
    }

    private void EmailRules()
    {
        RuleFor(c => c.Emails)
            .Must(e => e is null || e.Count <= MaxEntries)
            .WithMessage($"Give at most {MaxEntries} addresses.")
            .Must(e => e is null || e.Count(x => x.IsPrimary) <= 1)
            .WithMessage("Only one address can be the primary one.")
            .Must(e => e is null || e.DistinctBy(x => EmailText.Key(x.Address ?? "")).Count() == e.Count)
            .WithMessage("The same address stands here twice.");
        RuleForEach(c => c.Emails)
            .ChildRules(e =>
                e.RuleFor(x => x.Address)
                    .Must(a => !string.IsNullOrEmpty(a) && EmailText.IsValid(a))
                    .WithMessage("This does not look like an e-mail address.")
            );
    }

    private void PhoneRules()
    {
        RuleFor(c => c.Phones)
            .Must(p => p is null || p.Count <= MaxEntries)
            .WithMessage($"Give at most {MaxEntries} numbers.")
            .Must(p => p is null || p.Count(x => x.IsPrimary) <= 1)
            .WithMessage("Only one number can be the primary one.");
        RuleForEach(c => c.Phones)
            .ChildRules(p =>
                p.RuleFor(x => x.Number).Must(CustomerRules.IsPhone).WithMessage("This does not look like a phone number.")
            );
    }
}
