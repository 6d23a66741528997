using Crm.Core.Features.Accounts;
using Crm.Core.Features.SavedViews;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.SavedViews;

internal sealed class SavedViewRepository(CrmDbContext context, CallerContext caller) : ISavedViewRepository
{
    private IQueryable<SavedView> Visible
    {
        get
        {
            var me = caller.UserId;
            return context.Set<SavedView>().Where(v => v.IsShared || v.OwnerId == me);
        }
    }

    private IQueryable<SavedViewView> Views
    {
        get
        {
            var me = caller.UserId;
            var defaults = context.Set<DefaultView>().Where(d => d.UserId == me);
            return from view in Visible
                join owner in context.Set<User>() on view.OwnerId equals owner.Id
                select new SavedViewView
                {
                    Id = view.Id,
                    Version = view.Version,
                    CreatedAt = view.CreatedAt,
                    UpdatedAt = view.UpdatedAt,
                    OwnerId = view.OwnerId,
                    Owner = new PersonRef(owner.Id, owner.DisplayName),
                    Entity = view.Entity,
                    Name = view.Name,
                    IsShared = view.IsShared,
                    IsDefault = defaults.Any(d => d.ViewId == view.Id),
                    Filter = view.Filter,
                    Sort = view.Sort,
                    Columns = view.Columns,
                };
        }
    }

    public Task<Page<SavedViewView>> ListAsync(ListRequest request, CancellationToken cancellationToken) =>
        PageReader.ReadAsync(Views, v => v, request, cancellationToken);

    public Task<SavedViewView?> ViewAsync(Guid id, CancellationToken cancellationToken) =>
        Views.SingleOrDefaultAsync(v => v.Id == id, cancellationToken);

    public Task<SavedView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Visible.SingleOrDefaultAsync(v => v.Id == id, cancellationToken);

    public Task<DefaultView?> FindDefaultAsync(Guid userId, RecordType entity, CancellationToken cancellationToken) =>
        context.Set<DefaultView>().SingleOrDefaultAsync(d => d.UserId == userId && d.Entity == entity, cancellationToken);

    public void Add(SavedView view) => context.Add(view);

    public void Add(DefaultView view) => context.Add(view);

    public void Remove(SavedView view) => context.Remove(view);

    public void Remove(DefaultView view) => context.Remove(view);
}
