using System.Linq.Expressions;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Settings;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Persistence;

/// <summary>What every setting's repository does alike.</summary>
internal abstract class SettingRepository<TSetting, TView>(CrmDbContext context) : ISettingRepository<TSetting, TView>
    where TSetting : Setting
    where TView : SettingView
{
    protected CrmDbContext Context => context;

    protected DbSet<TSetting> Settings => context.Set<TSetting>();

    /// <summary>How it is shown; built once.</summary>
    protected abstract Expression<Func<TSetting, TView>> View { get; }

    public virtual async Task<Page<TView>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var page = await PageReader.ReadAsync(Settings, View, request, cancellationToken);
        return page.With(await CompleteAsync(page.Items, cancellationToken));
    }

    public async Task<TView?> ViewAsync(Guid id, CancellationToken cancellationToken)
    {
        var view = await Settings.AsNoTracking().Where(s => s.Id == id).Select(View).SingleOrDefaultAsync(cancellationToken);
        return view is null ? null : (await CompleteAsync([view], cancellationToken))[0];
    }

    public Task<TSetting?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Settings.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    public void Add(TSetting setting) => context.Add(setting);

    public void Remove(TSetting setting) => context.Remove(setting);

    /// <summary>Adds the names of what it points to, for a whole page at once.</summary>
    protected virtual Task<IReadOnlyList<TView>> CompleteAsync(IReadOnlyList<TView> views, CancellationToken cancellationToken) =>
        Task.FromResult(views);
}
