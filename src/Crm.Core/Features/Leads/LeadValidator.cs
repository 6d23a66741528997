using Crm.Core.Features.Customers;
using Crm.Core.Platform.Money;
using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.Leads;

/// <summary>What a lead must satisfy, on create and on change alike.</summary>
public sealed class LeadValidator : AbstractValidator<LeadInput>
{
    private const int MaxProducts = 50;

    public const string ConvertedSentence = "A lead becomes converted by its conversion alone.";

    public LeadValidator()
    {
        this.CommonFields();
        this.ConsentFields(l => l.Consents);
        RuleFor(l => l.FirstName)
            .Must((l, first) => !string.IsNullOrEmpty(first) || !string.IsNullOrEmpty(l.LastName))
            .WithMessage("Give a first or a last name.")
            .UpTo(100);
        RuleFor(l => l.LastName).UpTo(100);
        RuleFor(l => l.Company).UpTo(200);
        RuleFor(l => l.JobTitle).UpTo(150);
        RuleFor(l => l.Email)
            .Must(e => string.IsNullOrEmpty(e) || EmailText.IsValid(e))
            .WithMessage("This does not look like an e-mail address.");
        RuleFor(l => l.Phone)
            .Must(p => string.IsNullOrEmpty(p) || CustomerRules.IsPhone(p))
            .WithMessage("This does not look like a phone number.");
        RuleFor(l => l.Industry).UpTo(100);
        RuleFor(l => l.Region).UpTo(100);
        RuleFor(l => l.Location).UpTo(150);
        RuleFor(l => l.Stage).NotEqual(LeadStage.Converted).WithMessage(ConvertedSentence);
        RuleFor(l => l.StatusReason).UpTo(500);
        RuleFor(l => l.InterestedProducts)
            .Must(p => p is null || p.Count <= MaxProducts)
            .WithMessage($"Give at most {MaxProducts} products.");
        RuleForEach(l => l.InterestedProducts).NotEmpty().WithMessage("Name the product.").UpTo(200);
        RuleFor(l => l.EstimatedValue).Must(MoneyAmount.IsValid).WithMessage(MoneyAmount.Sentence);
        RuleFor(l => l.EstimatedValue).GreaterThanOrEqualTo(0).WithMessage("The value can't be below zero.");
        RuleFor(l => l.Currency)
            .Must(c => string.IsNullOrEmpty(c) || CurrencyCode.IsValid(c))
            .WithMessage("Give a currency as three capital letters, such as EUR.");
        RuleFor(l => l.Utm).ChildRules(UtmRules!).When(l => l.Utm is not null);
    }

    private static void UtmRules(InlineValidator<LeadUtm> utm)
    {
        utm.RuleFor(u => u.Source).UpTo(200);
        utm.RuleFor(u => u.Medium).UpTo(200);
        utm.RuleFor(u => u.Campaign).UpTo(200);
        utm.RuleFor(u => u.Term).UpTo(200);
        utm.RuleFor(u => u.Content).UpTo(200);
    }
}

/// <summary>What a move to another stage must satisfy.</summary>
public sealed class LeadStageValidator : AbstractValidator<LeadStageInput>
{
    public LeadStageValidator()
    {
        RuleFor(s => s.Stage).NotEqual(LeadStage.Converted).WithMessage(LeadValidator.ConvertedSentence);
        RuleFor(s => s.Notes).UpTo(500);
    }
}

/// <summary>What a score set by hand must satisfy.</summary>
public sealed class LeadScoreValidator : AbstractValidator<LeadScoreInput>
{
    public LeadScoreValidator()
    {
        RuleFor(s => s.Score).InclusiveBetween(0, 100).WithMessage("Give a score from 0 to 100.");
        RuleFor(s => s.Reason).UpTo(500);
    }
}
