using System.Collections;
using System.Text.Json;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Persistence;
using Microsoft.Extensions.Caching.Memory;

namespace Crm.Data.Lists;

/// <summary>
/// Answers that are exact and cheap: what the database computed is remembered for as long as no record of the kinds that
/// it was computed from changes in the organization. For answers that follow from such records and the question alone:
/// not from the time, nor from settings.
/// </summary>
internal sealed class AnswerCache(CrmDbContext context, ChangeCounters counters, CallerContext caller, IMemoryCache cache)
{
    // The cache holds so many sizes, and an answer of many rows counts for several.
    private const int RowsOfOneSize = 4;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>The remembered answer, or else what <paramref name="compute"/> finds.</summary>
    /// <param name="kinds">The records that it is computed from.</param>
    /// <param name="name">What is asked: tells answers of different places apart.</param>
    /// <param name="question">All that it depends on besides, as JSON can tell it apart.</param>
    /// <param name="compute">Asks the database. Nobody may change what it gives back.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<T> GetAsync<T>(
        IReadOnlyCollection<RecordType> kinds,
        string name,
        object question,
        Func<Task<T>> compute,
        CancellationToken cancellationToken
    )
    {
        // What an open transaction sees may never come true.
        if (context.Database.CurrentTransaction is not null)
        {
            return await compute();
        }

        // The counters are read before computing, so an answer can only be newer than its key.
        var kept = await counters.ReadAsync(context, kinds, cancellationToken);
        var key = (
            caller.OrganizationId,
            name,
            JsonSerializer.Serialize(question),
            Sight(),
            string.Join(',', kept.Select(k => k.Changes))
        );
        if (cache.TryGetValue(key, out T? answer))
        {
            return answer!;
        }

        answer = await compute();
        return cache.Set(
            key,
            answer,
            new MemoryCacheEntryOptions { Size = SizeOf(answer), AbsoluteExpirationRelativeToNow = Remembered }
        )!;
    }

    private static int SizeOf(object? answer) => answer is ICollection rows ? 1 + (rows.Count / RowsOfOneSize) : 1;

    private string Sight() => caller.IsNarrowed ? string.Join(',', caller.VisibleOwnerIds.Order()) : "";
}
