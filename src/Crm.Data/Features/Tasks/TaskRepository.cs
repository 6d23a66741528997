using Crm.Core.Features.Accounts;
using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Tasks;

internal sealed class TaskRepository(CrmDbContext context, ListReader lists, INameLookup names)
    : RecordRepository<TaskItem, TaskView>(context, lists),
        ITaskRepository
{
    private static readonly ListSource<TaskItem, TaskView> Shared = new()
    {
        Type = RecordType.Task,
        View = t => new TaskView
        {
            Id = t.Id,
            Version = t.Version,
            CreatedAt = t.CreatedAt,
            UpdatedAt = t.UpdatedAt,
            CreatedBy = t.CreatedById,
            OwnerId = t.OwnerId,
            Owner = t.Owner == null ? null : new PersonRef(t.Owner.Id, t.Owner.DisplayName),
            Tags = t.Tags,
            ExternalId = t.ExternalId,
            DeletedAt = t.DeletedAt,
            Title = t.Name,
            Description = t.Description,
            Type = t.TaskType,
            Priority = t.Priority,
            Status = t.Status,
            DueAt = t.DueAt,
            ReminderAt = t.ReminderAt,
            Recurrence = t.Recurrence,
            AssigneeId = t.AssigneeId,
            Assignee = t.Assignee == null ? null : new PersonRef(t.Assignee.Id, t.Assignee.DisplayName),
            Related = t.RelatedId == null ? null : new RecordLink(t.RelatedType!.Value, t.RelatedId.Value, null),
            CompletedAt = t.CompletedAt,
        },
        BinText = text => t => t.NameKey.Contains(text),
    };

    protected override ListSource<TaskItem, TaskView> Source => Shared;

    public async Task<IReadOnlyList<TaskView>> ViewAllAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var views = await Context
            .Set<TaskItem>()
            .AsNoTracking()
            .Where(t => ids.Contains(t.Id))
            .Select(Shared.View)
            .ToListAsync(cancellationToken);
        return await CompleteAsync(views, cancellationToken);
    }

    public Task<TaskItem?> FindMadeAfterAsync(Guid id, CancellationToken cancellationToken) =>
        Context
            .Set<TaskItem>()
            .IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility])
            .SingleOrDefaultAsync(t => t.MadeAfterId == id, cancellationToken);

    public Task<TaskItem?> FindForReminderAsync(Guid id, CancellationToken cancellationToken) =>
        Context.Set<TaskItem>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken);

    public async Task<string> TimeZoneOfAsync(Guid userId, CancellationToken cancellationToken) =>
        await Context.Set<User>().Where(u => u.Id == userId).Select(u => u.TimeZone).SingleOrDefaultAsync(cancellationToken)
        ?? await Context.Set<Organization>().Select(o => o.TimeZone).SingleAsync(cancellationToken);

    protected override async Task<IReadOnlyList<TaskView>> CompleteAsync(
        IReadOnlyList<TaskView> views,
        CancellationToken cancellationToken
    )
    {
        var found = await names.FindAsync(views.Select(v => v.Related?.Id).OfType<Guid>(), cancellationToken);
        return views
            .Select(v => v.Related is { } related ? v with { Related = related with { Title = found.Of(related.Id) } } : v)
            .ToList();
    }
}
