using Crm.Core.Features.Customers;
using Crm.Core.Platform.Money;
using FluentValidation;

namespace Crm.Core.Features.Campaigns;

/// <summary>What a campaign must satisfy, on create and on change alike.</summary>
public sealed class CampaignValidator : AbstractValidator<CampaignInput>
{
    private const int MaxChecklist = 50;
    private const int MaxTeams = 50;

    public CampaignValidator()
    {
        this.CommonFields();
        RuleFor(c => c.Name).NotEmpty().WithMessage("Give the campaign a name.").UpTo(200);
        RuleFor(c => c.Code).UpTo(50);
        RuleFor(c => c.Description).UpTo(5000);
        RuleFor(c => c.BusinessUnit).UpTo(100);
        RuleFor(c => c.Objective).UpTo(500);
        RuleFor(c => c.AudienceSegment).UpTo(200);
        RuleFor(c => c.ProductLine).UpTo(100);
        RuleFor(c => c.EndDate)
            .Must((c, end) => end is null || c.StartDate is null || end >= c.StartDate)
            .WithMessage("The last day can't be before the first.");
        RuleFor(c => c.Currency)
            .Must(c => string.IsNullOrEmpty(c) || CurrencyCode.IsValid(c))
            .WithMessage("Give a currency as three capital letters, such as EUR.");
        Amount(c => c.Budget);
        Amount(c => c.ExpectedSpend);
        Amount(c => c.ActualSpend);
        RuleFor(c => c.PlannedLeads).InclusiveBetween(0, 10_000_000).WithMessage("Give a number from 0 to 10,000,000.");
        RuleFor(c => c.TeamIds).Must(t => t is null || t.Count <= MaxTeams).WithMessage($"Name at most {MaxTeams} teams.");
        RuleFor(c => c.ComplianceChecklist)
            .Must(c => c is null || c.Count <= MaxChecklist)
            .WithMessage($"A checklist holds at most {MaxChecklist} items.");
        RuleForEach(c => c.ComplianceChecklist)
            .ChildRules(i =>
                i.RuleFor(x => x.Item)
                    .Must(text => !string.IsNullOrWhiteSpace(text))
                    .WithMessage("Say what is to be seen to.")
                    .UpTo(300)
            );
        RuleFor(c => c.UtmSource).UpTo(100);
        RuleFor(c => c.UtmMedium).UpTo(100);
        RuleFor(c => c.UtmCampaign).UpTo(100);
    }

    private void Amount(System.Linq.Expressions.Expression<Func<CampaignInput, decimal?>> amount)
    {
        RuleFor(amount).Must(MoneyAmount.IsValid).WithMessage(MoneyAmount.Sentence);
        RuleFor(amount).GreaterThanOrEqualTo(0).WithMessage("An amount can't be below zero.");
    }
}
