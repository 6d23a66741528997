using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Tags;

public interface ITagRepository
{
    Task<Page<TagView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<TagView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    Task<Tag?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<Tag?> FindByKeyAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Records that carry a tag, for change, by id: all owners' and those in the recycle bin too, because a tag means
    /// the same on each.
    /// </summary>
    Task<IReadOnlyList<Record>> FindCarriersAsync(string key, Guid afterId, int max, CancellationToken cancellationToken);

    void Add(Tag tag);

    void Remove(Tag tag);
}
