using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Tasks;

public interface ITaskRepository : IRecordRepository<TaskItem, TaskView>
{
    /// <summary>Those of these tasks that can be seen, as shown, in any order.</summary>
    Task<IReadOnlyList<TaskView>> ViewAllAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The task that was made when this one was completed, be it hidden or in the recycle bin.</summary>
    Task<TaskItem?> FindMadeAfterAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The present state for a reminder; null when it is gone or in the recycle bin.</summary>
    Task<TaskItem?> FindForReminderAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Where a person counts days: their own time zone, or the organization's.</summary>
    Task<string> TimeZoneOfAsync(Guid userId, CancellationToken cancellationToken);
}
