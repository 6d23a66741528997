using Crm.Core.Features.Search;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Features.Search;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Lists;

/// <summary>
/// Narrows a list to what fits a text, by the way that suits its words: a common word is soon found going down the list
/// in its order; of a rare one the index names all records at once.
/// </summary>
internal sealed class TextFilter(CrmDbContext context, IDatabaseDialect dialect, ChangeCounters counters, CallerContext caller)
{
    private const int FewRecords = 2000;
    private const int NewestRead = 1000;
    private const int CommonFrom = 20;
    private const int FewAtMost = 500;

    /// <returns>The rows twice: as a page of them is read quickly, and as all of them are counted quickly.</returns>
    public async Task<(IQueryable<TRecord> Page, IQueryable<TRecord> All)> ApplyAsync<TRecord>(
        IQueryable<TRecord> rows,
        RecordType type,
        SearchText text,
        CancellationToken cancellationToken
    )
        where TRecord : Record
    {
        var fitting = dialect.OneByOne(context, text).Where(d => d.RecordType == type);
        var oneByOne = rows.Where(r => fitting.Any(d => d.RecordId == r.Id));
        if ((await counters.ReadAsync(context, [type], cancellationToken))[0].Living <= FewRecords)
        {
            return (oneByOne, oneByOne);
        }

        var matching = dialect.Matching(context, text).Where(d => d.RecordType == type);
        var all = rows.Where(r => matching.Select(d => d.RecordId).Contains(r.Id));
        if (!text.IsIndexable)
        {
            return (await IsCommonAsync<TRecord>(text, cancellationToken) ? oneByOne : all, all);
        }

        if (!dialect.ReadsIndexInOrder && await IsCommonAsync<TRecord>(text, cancellationToken))
        {
            return (oneByOne, all);
        }

        // Of all kinds: to pass over what others have of a common word could take long.
        var found = await dialect
            .Indexed(context, text, caller.OrganizationId)
            .Select(d => new { d.RecordType, d.RecordId })
            .Take(FewAtMost + 1)
            .ToListAsync(cancellationToken);
        if (found.Count > FewAtMost)
        {
            var isCommon = dialect.ReadsIndexInOrder && await IsCommonAsync<TRecord>(text, cancellationToken);
            return (isCommon ? oneByOne : all, all);
        }

        var ids = found.Where(d => d.RecordType == type).Select(d => d.RecordId).ToList();
        var few = rows.Where(r => ids.Contains(r.Id));
        return (few, few);
    }

    /// <summary>Whether many of the newest records of this kind have the words.</summary>
    private async Task<bool> IsCommonAsync<TRecord>(SearchText text, CancellationToken cancellationToken)
        where TRecord : Record
    {
        // Bounded before it is narrowed, so that a word that nobody has costs no more.
        var newest = context
            .Set<TRecord>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .OrderByDescending(r => r.CreatedAt)
            .ThenByDescending(r => r.Id)
            .Select(r => r.Id)
            .Take(NewestRead);
        var fitting = context.Set<SearchDocument>().IgnoreQueryFilters([RowFilters.Visibility]).Where(SearchPredicate.Of(text));
        return await newest.Where(id => fitting.Any(d => d.RecordId == id)).Take(CommonFrom).CountAsync(cancellationToken)
            == CommonFrom;
    }
}
