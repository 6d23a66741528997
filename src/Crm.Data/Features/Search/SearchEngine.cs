using Crm.Core.Features.Search;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Search;

/// <summary>
/// Three short queries at most, each bounded, so that common and rare words cost alike: titles that begin with the text
/// (a range of an index); the newest documents, read one by one, which soon finds enough of a common word; and the
/// trigram index, which is quick for the rare words that are left. An index that gives its documents newest first does the work
/// of both.
/// </summary>
internal sealed class SearchEngine(CrmDbContext context, IDatabaseDialect dialect, CallerContext caller) : ISearchEngine
{
    private const int NewestRead = 2000;
    private const int MostOfIndex = 300;
    private const int ShortestContained = 3;

    public async Task<IReadOnlyList<SearchDocument>> FindAsync(
        SearchText text,
        IReadOnlyCollection<RecordType> types,
        int enough,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<Guid, SearchDocument>();
        var titled = Narrow(dialect.BeginningWith(context, text.Folded), types).Take(enough);
        Keep(found, await titled.AsNoTracking().ToListAsync(cancellationToken));
        if (found.Count >= enough || text.Folded.Length < ShortestContained)
        {
            return [.. found.Values];
        }

        if (dialect.ReadsIndexInOrder && text.IsIndexable)
        {
            Keep(found, await IndexedAsync(text, types, enough, cancellationToken));
            return [.. found.Values];
        }

        // Bounded before it is narrowed: somebody who sees little must not read all to find it.
        var newest = context
            .Set<SearchDocument>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .OrderByDescending(d => d.Number)
            .Take(NewestRead);
        var common = Narrow(Visible(newest), types).Where(SearchPredicate.Of(text)).OrderByDescending(d => d.Number).Take(enough);
        Keep(found, await common.AsNoTracking().ToListAsync(cancellationToken));
        if (found.Count < enough && text.Alternatives.Any(a => a.Any(SearchText.IsIndexed)))
        {
            Keep(found, await IndexedAsync(text, types, MostOfIndex, cancellationToken));
        }

        return [.. found.Values];
    }

    private Task<List<SearchDocument>> IndexedAsync(
        SearchText text,
        IReadOnlyCollection<RecordType> types,
        int most,
        CancellationToken cancellationToken
    ) =>
        Narrow(dialect.Indexed(context, text, caller.OrganizationId), types)
            .Take(most)
            .AsNoTracking()
            .ToListAsync(cancellationToken);

    private static IQueryable<SearchDocument> Narrow(
        IQueryable<SearchDocument> documents,
        IReadOnlyCollection<RecordType> types
    ) => types.Count == 0 ? documents : documents.Where(d => types.Contains(d.RecordType));

    private IQueryable<SearchDocument> Visible(IQueryable<SearchDocument> documents)
    {
        var owners = caller.VisibleOwnerIds;
        return caller.IsNarrowed ? documents.Where(d => d.OwnerId == null || owners.Contains(d.OwnerId.Value)) : documents;
    }

    private static void Keep(Dictionary<Guid, SearchDocument> found, List<SearchDocument> documents) =>
        documents.ForEach(d => found.TryAdd(d.RecordId, d));
}
