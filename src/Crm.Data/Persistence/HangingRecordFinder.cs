using Crm.Core.Platform.Records;

namespace Crm.Data.Persistence;

/// <inheritdoc cref="IHangingRecords"/>
internal sealed class HangingRecordFinder(CrmDbContext context) : IHangingRecords
{
    public async Task<IReadOnlyList<IHangsOn>> FindOnAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var found = new List<IHangsOn>();
        foreach (var kind in HangingRecords.Of(context))
        {
            found.AddRange((await kind.FindAsync(context, [recordId], cancellationToken)).Cast<IHangsOn>());
        }

        return found;
    }
}
