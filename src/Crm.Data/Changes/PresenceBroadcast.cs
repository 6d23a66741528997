using Crm.Core.Platform.Live;

namespace Crm.Data.Changes;

/// <inheritdoc cref="IPresenceBroadcast"/>
internal sealed class PresenceBroadcast(CrmDbContext context, IChangeBroadcast broadcast) : IPresenceBroadcast
{
    // One of the two does something, depending on the database; there is no change whose transaction it would belong to.
    public async Task TellAsync(RecordChange news, CancellationToken cancellationToken)
    {
        await broadcast.InTransactionAsync(context, [news], cancellationToken);
        await broadcast.AfterCommitAsync([news], cancellationToken);
    }
}
