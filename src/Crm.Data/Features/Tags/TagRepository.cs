using Crm.Core.Features.Tags;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;
using Crm.Data.Lists;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Tags;

internal sealed class TagRepository(CrmDbContext context) : ITagRepository
{
    private IQueryable<TagView> Views =>
        context
            .Set<Tag>()
            .Select(t => new TagView
            {
                Id = t.Id,
                Version = t.Version,
                Name = t.Name,
                Key = t.Key,
                Category = t.Category,
                Color = t.Color,
                UsageCount = context.Set<RecordTag>().Count(r => r.TagKey == t.Key && r.IsLiving),
                CreatedAt = t.CreatedAt,
                UpdatedAt = t.UpdatedAt,
            });

    public Task<Page<TagView>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var rows = Views;
        foreach (var word in TextKey.Fold(request.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows = rows.Where(t => t.Key.Contains(word));
        }

        return PageReader.ReadAsync(rows, t => t, request, cancellationToken);
    }

    public Task<TagView?> ViewAsync(Guid id, CancellationToken cancellationToken) =>
        Views.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);

    public Task<Tag?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<Tag>().SingleOrDefaultAsync(t => t.Id == id, cancellationToken);

    public Task<Tag?> FindByKeyAsync(string key, CancellationToken cancellationToken) =>
        context.Set<Tag>().SingleOrDefaultAsync(t => t.Key == key, cancellationToken);

    public async Task<IReadOnlyList<Record>> FindCarriersAsync(
        string key,
        Guid afterId,
        int max,
        CancellationToken cancellationToken
    )
    {
        var rows = await context
            .Set<RecordTag>()
            .Where(t => t.TagKey == key && t.RecordId > afterId)
            .OrderBy(t => t.RecordId)
            .Take(max)
            .ToListAsync(cancellationToken);
        var records = new List<Record>();
        foreach (var kind in rows.GroupBy(r => r.RecordType, r => r.RecordId))
        {
            records.AddRange(await RecordSets.FindAsync(context, kind.Key, new WithIds([.. kind]), cancellationToken));
        }

        // In the order of the rows, because the walk goes on behind the last one. What is gone for good carries nothing.
        var byId = records.ToDictionary(r => r.Id);
        context.RemoveRange(rows.Where(r => !byId.ContainsKey(r.RecordId)));
        return rows.Select(r => byId.GetValueOrDefault(r.RecordId)).OfType<Record>().ToList();
    }

    public void Add(Tag tag) => context.Add(tag);

    public void Remove(Tag tag) => context.Remove(tag);

    private sealed record WithIds(List<Guid> Ids) : IRecordQuery
    {
        public IQueryable<T> Over<T>(IQueryable<T> records)
            where T : Record =>
            records.IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility]).Where(r => Ids.Contains(r.Id));
    }
}
