using Crm.Core.Platform.Paging;

namespace Crm.Core.Platform.Settings;

/// <summary>What every setting's repository can do; each feature's own interface adds what only it needs.</summary>
public interface ISettingRepository<TSetting, TView>
    where TSetting : Setting
    where TView : SettingView
{
    Task<Page<TView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<TView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>For change.</summary>
    Task<TSetting?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(TSetting setting);

    void Remove(TSetting setting);
}
