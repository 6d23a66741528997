using Crm.Core.Features.Customers;
using Crm.Core.Features.Tasks;
using FluentValidation;

namespace Crm.Core.Features.Activities;

/// <summary>What an activity must satisfy, on create and on change alike.</summary>
public sealed class ActivityValidator : AbstractValidator<ActivityInput>
{
    private const int MaxMinutes = 60 * 24 * 31;

    public ActivityValidator()
    {
        this.CommonFields();
        RuleFor(a => a.Subject)
            .Cascade(CascadeMode.Stop)
            .Must(subject => !string.IsNullOrWhiteSpace(subject))
            .WithMessage("Say what it was about.")
            .UpTo(Activity.MaxSubject);
        RuleFor(a => a.Body).UpTo(Activity.MaxBody);
        RuleFor(a => a.Outcome).UpTo(200);
        RuleFor(a => a.NextStep).UpTo(300);
        RuleFor(a => a.OccurredAt).Must(WorkTime.IsSensible).WithMessage(WorkTime.Sentence);
        RuleFor(a => a.FollowUpAt).Must(WorkTime.IsSensible).WithMessage(WorkTime.Sentence);
        RuleFor(a => a.DurationMinutes)
            .Must(m => m is null or (>= 0 and <= MaxMinutes))
            .WithMessage("Give the minutes that it took, up to a month.");
        RuleFor(a => a.ContactId)
            .Must((a, _) => a.Named.Count > 0)
            .WithMessage("Say with whom: name a contact, company, lead, deal or ticket.");
    }
}
