using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Activities;

/// <summary>Logs, changes, deletes and lists activities, and plans what is to follow.</summary>
public sealed class ActivityService(
    IActivityRepository activities,
    ActivityFields fields,
    ActivityValidator validator,
    FollowUpTasks followUps,
    RecordServiceContext context
) : RecordService<Activity, ActivityInput, ActivityView>(activities, fields, validator, context)
{
    protected override RecordType Type => RecordType.Activity;

    protected override string Resource => "activities";

    protected override ActivityInput Defaults() => new() { OwnerId = Context.Caller.UserId };

    protected override ActivityInput Describe(Activity a) =>
        new()
        {
            OwnerId = a.OwnerId,
            Tags = a.Tags,
            ExternalId = a.ExternalId,
            Type = a.ActivityType,
            Direction = a.Direction,
            Subject = a.Subject,
            Body = a.Body,
            Outcome = a.Outcome,
            Sentiment = a.Sentiment,
            OccurredAt = a.OccurredAt,
            DurationMinutes = a.DurationMinutes,
            NextStep = a.NextStep,
            FollowUpAt = a.FollowUpAt,
            ContactId = a.ContactId,
            CompanyId = a.CompanyId,
            LeadId = a.LeadId,
            DealId = a.DealId,
            TicketId = a.TicketId,
        };

    protected override async Task<Activity> MakeAsync(
        ActivityInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        var activity = new Activity();
        await ApplyAsync(activity, input, options, cancellationToken);
        return activity;
    }

    protected override async Task ApplyAsync(
        Activity activity,
        ActivityInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        var plannedFor = activity.FollowUpAt;
        var wasFirst = activity.RelatedId;
        var subjects = await SubjectsAsync(input.Named.Except(activity.Named), cancellationToken);
        if (wasFirst != input.Named[0].Id && !subjects.ContainsKey(input.Named[0].Id))
        {
            // Another one comes first now, and so decides who sees this.
            subjects = await SubjectsAsync(input.Named, cancellationToken);
        }

        activity.Describe(input, subjects, Context.Time.UtcNow());
        if (activity.FollowUpAt is { } followUpAt && followUpAt != plannedFor)
        {
            await PlanAsync(activity, followUpAt, cancellationToken);
        }
    }

    protected override void RequireMayChange(Activity activity)
    {
        var caller = Context.Caller.Current;
        if (caller.UserId is not null && !activity.IsOf(caller.UserId) && !caller.May(Permission.OthersWorkManage))
        {
            throw Failure.Forbidden("This activity is somebody else's.");
        }
    }

    protected override Task DeleteAsync(Activity activity, CancellationToken cancellationToken)
    {
        RequireMayChange(activity);
        return base.DeleteAsync(activity, cancellationToken);
    }

    protected override async Task RestoreAsync(Activity activity, CancellationToken cancellationToken)
    {
        RequireMayChange(activity);
        var subjects = new Dictionary<Guid, RecordSubject>();
        foreach (var record in activity.Named)
        {
            subjects[record.Id] = await Context.References.RequireLivingAsync(record, Type, cancellationToken);
        }

        activity.Know(subjects);
        await base.RestoreAsync(activity, cancellationToken);
    }

    private async Task<Dictionary<Guid, RecordSubject>> SubjectsAsync(
        IEnumerable<RecordRef> records,
        CancellationToken cancellationToken
    )
    {
        var subjects = new Dictionary<Guid, RecordSubject>();
        foreach (var record in records)
        {
            var field = record.Type.Word() + "Id";
            subjects[record.Id] = await Context.References.RequireSubjectAsync(field, record, cancellationToken);
        }

        return subjects;
    }

    private async Task PlanAsync(Activity activity, DateTime followUpAt, CancellationToken cancellationToken)
    {
        if (
            activity.FollowUpTaskId is { } planned
            && await followUps.MoveAsync(planned, followUpAt, cancellationToken) is not null
        )
        {
            return;
        }

        var related = activity.Named[0];
        var title = string.IsNullOrWhiteSpace(activity.NextStep) ? $"Follow up: {activity.Subject}" : activity.NextStep;
        activity.FollowedBy(followUps.Plan(title, followUpAt, related, activity.SubjectOf(related)!).Id);
    }
}
