using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Tasks;

/// <summary>Plans, changes, completes, deletes and lists tasks; a completed one that repeats makes the next.</summary>
public sealed class TaskService(ITaskRepository tasks, TaskFields fields, TaskValidator validator, RecordServiceContext context)
    : RecordService<TaskItem, TaskInput, TaskView>(tasks, fields, validator, context)
{
    private static readonly HashSet<RecordType> NotRelated = [RecordType.Task, RecordType.Activity, RecordType.Note];

    protected override RecordType Type => RecordType.Task;

    protected override string Resource => "tasks";

    private string TimeZone => Context.Caller.Current.TimeZone;

    protected override TaskInput Defaults() => new() { OwnerId = Context.Caller.UserId, AssigneeId = Context.Caller.UserId };

    protected override TaskInput Describe(TaskItem t) =>
        new()
        {
            OwnerId = t.OwnerId,
            Tags = t.Tags,
            ExternalId = t.ExternalId,
            Title = t.Name,
            Description = t.Description,
            Type = t.TaskType,
            Priority = t.Priority,
            Status = t.Status,
            DueAt = t.DueAt,
            ReminderAt = t.ReminderAt,
            Recurrence = t.Recurrence,
            AssigneeId = t.AssigneeId,
            Related = t.Related,
        };

    protected override ListRequest Narrow(ListRequest request) =>
        TaskDue.Narrow(request, Fields, Context.Time.UtcNow(), TimeZone);

    /// <summary>Marks it as done; one that repeats makes the next. Done already, it stays as it is.</summary>
    /// <exception cref="Failure">403, 404, 412.</exception>
    public Task<TaskView> CompleteAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        TurnAsync(id, TaskState.Completed, expectedVersion, cancellationToken);

    /// <summary>Takes it up again; the next one that completing made goes, if nobody has touched it. Open already, it stays.</summary>
    /// <exception cref="Failure">403, 404, 412.</exception>
    public Task<TaskView> ReopenAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        TurnAsync(id, TaskState.Open, expectedVersion, cancellationToken);

    protected override async Task<TaskItem> MakeAsync(TaskInput input, ChangeOptions options, CancellationToken cancellationToken)
    {
        var subject = await SubjectAsync(input.Related, cancellationToken);
        await Context.References.RequireUserAsync("assigneeId", input.AssigneeId, null, cancellationToken);
        var task = new TaskItem(input.Related, subject);
        task.Describe(input, TimeZone);
        if (input.Status == TaskState.Completed)
        {
            task.Complete(Context.Time.UtcNow());
        }
        else
        {
            task.Proceed(input.Status ?? TaskState.Open);
        }

        return task;
    }

    protected override async Task ApplyAsync(
        TaskItem task,
        TaskInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        // Handing a task over hands over the work, unless somebody else is named for it.
        var handedOver = input.OwnerId != task.OwnerId && input.AssigneeId == task.AssigneeId;
        var whole = handedOver ? input with { AssigneeId = input.OwnerId } : input;
        await Context.References.RequireUserAsync("assigneeId", whole.AssigneeId, task.AssigneeId, cancellationToken);
        if (whole.Related != task.Related)
        {
            task.Relate(whole.Related, await SubjectAsync(whole.Related, cancellationToken));
        }

        task.Describe(whole, TimeZone);
        await TurnAsync(task, whole.Status ?? TaskState.Open, cancellationToken);
    }

    protected override void RequireMayChange(TaskItem task)
    {
        var caller = Context.Caller.Current;
        if (caller.UserId is not null && !task.IsOf(caller.UserId) && !caller.May(Permission.OthersWorkManage))
        {
            throw Failure.Forbidden("This task is somebody else's.");
        }
    }

    protected override Task DeleteAsync(TaskItem task, CancellationToken cancellationToken)
    {
        RequireMayChange(task);
        return base.DeleteAsync(task, cancellationToken);
    }

    protected override async Task RestoreAsync(TaskItem task, CancellationToken cancellationToken)
    {
        RequireMayChange(task);
        if (task.Related is { } related)
        {
            await Context.References.RequireLivingAsync(related, Type, cancellationToken);
        }

        await base.RestoreAsync(task, cancellationToken);
    }

    private async Task<RecordSubject?> SubjectAsync(RecordRef? related, CancellationToken cancellationToken)
    {
        if (related is null)
        {
            return null;
        }

        return NotRelated.Contains(related.Type)
            ? throw Failure.Invalid("related", $"A task can't be on a {related.Type.Word()}.")
            : await Context.References.RequireSubjectAsync("related", related, cancellationToken);
    }

    private async Task<TaskView> TurnAsync(Guid id, TaskState status, int? expectedVersion, CancellationToken cancellationToken)
    {
        await Context.UnitOfWork.RunAsync(
            async () =>
            {
                var task = await RequireAsync(id, inBin: false, cancellationToken);
                task.RequireVersion(expectedVersion);
                RequireMayChange(task);
                if (status != TaskState.Open || task.IsDone)
                {
                    await TurnAsync(task, status, cancellationToken);
                }

                await Context.UnitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    private async Task TurnAsync(TaskItem task, TaskState status, CancellationToken cancellationToken)
    {
        if (task.Status == status)
        {
            return;
        }

        var now = Context.Time.UtcNow();
        var made = task.Recurrence is null ? null : await tasks.FindMadeAfterAsync(task.Id, cancellationToken);
        if (status == TaskState.Completed)
        {
            task.Complete(now);
            if (made is null && task.Next() is { } next)
            {
                tasks.Add(next);
            }

            return;
        }

        if (task.Status == TaskState.Completed && made is { IsUntouched: true })
        {
            made.TakeBack(now);
        }

        task.Proceed(status);
    }
}
