using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Tasks;

/// <summary>What is to be done. Seen by those who see the record that it is about; changed by whose it is, and by those who manage others' work.</summary>
[Resource("tasks")]
[Route("api/v1/tasks")]
public sealed class TasksController(TaskService tasks) : RecordsController<TaskItem, TaskInput, TaskView>(tasks)
{
    /// <summary>Marks a task as done. One that repeats makes the next one, once.</summary>
    [HttpPost("{id:guid}/complete")]
    [Can(Access.Write)]
    public async Task<ActionResult<TaskView>> Complete(Guid id, CancellationToken cancellationToken) =>
        Shown(await tasks.CompleteAsync(id, ExpectedVersion, cancellationToken));

    /// <summary>Takes a done task up again. The next one that completing it made goes, if nobody has touched it.</summary>
    [HttpPost("{id:guid}/reopen")]
    [Can(Access.Write)]
    public async Task<ActionResult<TaskView>> Reopen(Guid id, CancellationToken cancellationToken) =>
        Shown(await tasks.ReopenAsync(id, ExpectedVersion, cancellationToken));
}
