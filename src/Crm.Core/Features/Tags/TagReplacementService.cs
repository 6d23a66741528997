using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Tags;

/// <summary>
/// Puts another tag in the place of one on all records, or takes it away: ordinary changes of the records, with
/// version, audit and search, in batches of one save, so that others can work meanwhile.
/// </summary>
public sealed class TagReplacementService(ITagRepository tags, IUnitOfWork unitOfWork)
{
    private const int BatchSize = 200;

    /// <summary>May be broken off and run again at any time: what is done is done.</summary>
    /// <param name="key">The folded name to replace.</param>
    /// <param name="replacement">The name to carry instead; null: none.</param>
    /// <param name="cancellationToken">Gives up between two batches.</param>
    public async Task ReplaceAsync(string key, string? replacement, CancellationToken cancellationToken)
    {
        // With another spelling of the same tag the records stay carriers, so the walk must go on behind the last one.
        var staysSame = replacement is not null && TextKey.Fold(replacement) == key;
        var after = Guid.Empty;
        while (await ReplaceBatchAsync(key, replacement, after, cancellationToken) is { } last)
        {
            after = staysSame ? last : Guid.Empty;
        }
    }

    private Task<Guid?> ReplaceBatchAsync(string key, string? replacement, Guid after, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var carriers = await tags.FindCarriersAsync(key, after, BatchSize, cancellationToken);
                foreach (var record in carriers)
                {
                    record.TagWith(Replaced(record, key, replacement));
                }

                await unitOfWork.SaveAsync(cancellationToken);
                return carriers.Count == 0 ? (Guid?)null : carriers[^1].Id;
            },
            retry: true,
            cancellationToken
        );

    private static List<string> Replaced(Record record, string key, string? replacement) =>
        record.Tags.Select(name => TextKey.Fold(name) == key ? replacement : name).OfType<string>().ToList();
}
