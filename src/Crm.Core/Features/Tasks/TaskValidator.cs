using Crm.Core.Features.Customers;
using FluentValidation;

namespace Crm.Core.Features.Tasks;

/// <summary>What a task must satisfy, on create and on change alike.</summary>
public sealed class TaskValidator : AbstractValidator<TaskInput>
{
    public TaskValidator()
    {
        this.CommonFields();
        RuleFor(t => t.Title)
            .Cascade(CascadeMode.Stop)
            .Must(title => !string.IsNullOrWhiteSpace(title))
            .WithMessage("Say what is to be done.")
            .UpTo(TaskItem.MaxTitle);
        RuleFor(t => t.Description).UpTo(TaskItem.MaxDescription);
        RuleFor(t => t.DueAt).Must(WorkTime.IsSensible).WithMessage(WorkTime.Sentence);
        RuleFor(t => t.ReminderAt).Must(WorkTime.IsSensible).WithMessage(WorkTime.Sentence);
        RuleFor(t => t.Recurrence)
            .Must((t, rule) => string.IsNullOrEmpty(rule) || t.DueAt is not null)
            .WithMessage("A task that repeats needs a due time.");
        RuleFor(t => t.Recurrence)
            .Custom(
                (rule, context) =>
                {
                    if (!string.IsNullOrEmpty(rule) && Recurrence.Complaint(rule) is { } complaint)
                    {
                        context.AddFailure(complaint);
                    }
                }
            );
    }
}

/// <summary>Times that people mean: far from the ends of the calendar, where arithmetic stops.</summary>
public static class WorkTime
{
    public const string Sentence = "Give a time between the years 1970 and 2200.";

    public static bool IsSensible(DateTime? time) => time is null or { Year: >= 1970 and < 2200 };
}
