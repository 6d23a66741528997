using Crm.Core.Features.Privacy;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Retention;

/// <summary>Contacts who are no customers and with whom nothing happens; each is erased as if somebody had asked for it.</summary>
public sealed class QuietContacts(IDueRecords due, ErasureService erasures) : IRetentionSubject
{
    /// <summary>An erasure looks through all text of the organization; the rest waits for the next hour.</summary>
    public const int MaxAtOnce = 50;

    private const string Reason = "Retention rule";

    public RetentionSubject Subject => RetentionSubject.Contacts;

    public Task<int> CountAsync(DateTime before, CancellationToken cancellationToken) =>
        due.CountAsync(RecordType.Contact, before, cancellationToken);

    public async Task<int> TakeAsync(DateTime before, int max, CancellationToken cancellationToken)
    {
        var ids = await due.FindAsync(RecordType.Contact, before, Math.Min(MaxAtOnce, max), cancellationToken);
        var taken = 0;
        foreach (var id in ids)
        {
            // Something may have happened, or another node may have been here, since the list was read.
            var isErased = await erasures.EraseIfAsync(
                id,
                Reason,
                () => due.ContainsAsync(RecordType.Contact, id, before, cancellationToken),
                cancellationToken
            );
            taken += isErased ? 1 : 0;
        }

        return taken;
    }
}
