using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>What is to be done about a lead, and when.</summary>
/// <param name="StartAt">From when the days count; its local time of day is that of all tasks.</param>
/// <param name="Steps">One task each; null: the usual ones, which name the lead.</param>
/// <param name="SkipWeekends">Whether Monday takes what would be due at the weekend.</param>
/// <param name="TimeZone">Whose days; IANA name.</param>
public sealed record LeadFollowUpPlan(
    DateTime StartAt,
    IReadOnlyList<LeadFollowUpStep>? Steps,
    bool SkipWeekends,
    string TimeZone
)
{
    private static readonly TimeOnly EndOfWork = new(17, 0);
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>How many tasks it makes of each lead.</summary>
    public int Count => Steps?.Count ?? UsualSteps("").Count;

    /// <summary>When to begin if nobody says so: what is due today must still be to do today.</summary>
    public static DateTime UsualStart(DateTime now, string zone)
    {
        var time = TimeOnly.FromDateTime(LocalTime.At(now, zone)) < EndOfWork ? EndOfWork : EndOfDay;
        return LocalTime.Moment(LocalTime.Today(now, zone), time, zone);
    }

    /// <summary>The tasks for one lead, in the order of the steps.</summary>
    /// <param name="lead">Whom they are about.</param>
    /// <param name="ownerId">Who does them.</param>
    public IEnumerable<TaskItem> TasksFor(Lead lead, Guid? ownerId)
    {
        foreach (var step in Steps ?? UsualSteps(lead.Title))
        {
            var task = new TaskItem(new RecordRef(RecordType.Lead, lead.Id), new RecordSubject(lead.Title, lead.OwnerId));
            task.Describe(
                new TaskInput
                {
                    Title = TextCut.At(step.Title!, TaskItem.MaxTitle),
                    Description = step.Description,
                    Type = step.Type ?? TaskType.FollowUp,
                    DueAt = DueAt(step.AfterDays ?? 0),
                    OwnerId = ownerId,
                    AssigneeId = ownerId,
                },
                TimeZone
            );
            yield return task;
        }
    }

    private DateTime DueAt(int afterDays)
    {
        var start = LocalTime.At(StartAt, TimeZone);
        var day = DateOnly.FromDateTime(start).AddDays(afterDays);
        if (SkipWeekends)
        {
            day = day.DayOfWeek switch
            {
                DayOfWeek.Saturday => day.AddDays(2),
                DayOfWeek.Sunday => day.AddDays(1),
                _ => day,
            };
        }

        return LocalTime.Moment(day, TimeOnly.FromDateTime(start), TimeZone);
    }

    private static IReadOnlyList<LeadFollowUpStep> UsualSteps(string name) =>
        [
            new()
            {
                AfterDays = 0,
                Type = TaskType.Call,
                Title = $"Call {name}",
            },
            new()
            {
                AfterDays = 2,
                Type = TaskType.Email,
                Title = $"Send {name} an e-mail",
            },
            new()
            {
                AfterDays = 5,
                Type = TaskType.Call,
                Title = $"Call {name} again",
            },
        ];
}
