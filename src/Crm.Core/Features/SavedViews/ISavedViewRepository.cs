using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.SavedViews;

/// <summary>Reads show the caller's own views and those that are shared.</summary>
public interface ISavedViewRepository
{
    Task<Page<SavedViewView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<SavedViewView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    Task<SavedView?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>What the list of this kind opens with for a person.</summary>
    Task<DefaultView?> FindDefaultAsync(Guid userId, RecordType entity, CancellationToken cancellationToken);

    void Add(SavedView view);

    void Add(DefaultView view);

    void Remove(SavedView view);

    void Remove(DefaultView view);
}
