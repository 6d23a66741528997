using Crm.Core.Features.Merges;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;
using Crm.Data.Changes;
using Crm.Data.Features.Search;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Merges;

/// <inheritdoc cref="IMergeRepository"/>
internal sealed class MergeRepository(
    CrmDbContext context,
    VisibilityFollower visibility,
    SearchDocumentWriter searched,
    ChangeCounters counters,
    TimeProvider time
) : IMergeRepository
{
    private const int BatchRows = 500;

    public void Add(Merge merge) => context.Add(merge);

    // Whoever does not see the survivor does not know of the merge.
    public async Task<Merge?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await context.Set<Merge>().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is { } merge
        && (await MergedAway.SeesAsync(context, merge, cancellationToken))
            ? merge
            : null;

    public Task<Record?> FindSourceAsync(Merge merge, CancellationToken cancellationToken) =>
        MergedAway.FindAsync(context, merge, cancellationToken);

    public async Task<IReadOnlyList<MovedRows>> MoveAsync(Record from, Record to, CancellationToken cancellationToken)
    {
        var moved = new List<MovedRows>();
        foreach (var reference in MergeReferences.Of(context).PointingTo(from.Type))
        {
            var ids = await reference.MoveAsync(context, from, to, cancellationToken);
            if (ids.Count > 0)
            {
                moved.Add(new MovedRows(reference.Entity, reference.Property, ids));
            }
        }

        await TouchAsync(moved, cancellationToken);
        return moved;
    }

    public async Task<IReadOnlyList<MovedRows>> FindPointingAsync(Record record, CancellationToken cancellationToken)
    {
        var pointing = new List<MovedRows>();
        foreach (var reference in MergeReferences.Of(context).PointingTo(record.Type))
        {
            var ids = await reference.FindAsync(context, record, cancellationToken);
            if (ids.Count > 0)
            {
                pointing.Add(new MovedRows(reference.Entity, reference.Property, ids));
            }
        }

        return pointing;
    }

    public async Task MoveBackAsync(IReadOnlyList<MovedRows> moved, Record from, Record to, CancellationToken cancellationToken)
    {
        var references = MergeReferences.Of(context);
        foreach (var rows in moved)
        {
            foreach (var ids in rows.Ids.Chunk(BatchRows))
            {
                await references.Require(rows).MoveAsync(context, ids, from, to, cancellationToken);
            }
        }

        await TouchAsync(moved, cancellationToken);
    }

    public async Task FollowAsync(Record record, CancellationToken cancellationToken)
    {
        await visibility.FollowAsync(context, [record.Id], record.VisibleByOwnerId, cancellationToken);
        if (record.Type == RecordType.Company)
        {
            await searched.FollowCompaniesAsync([record.Id], areLeaving: false, time.UtcNow(), cancellationToken);
        }
    }

    // What was remembered of records that point elsewhere now is no longer true.
    private async Task TouchAsync(IReadOnlyList<MovedRows> moved, CancellationToken cancellationToken)
    {
        var entities = moved.Select(m => m.Entity).ToHashSet(StringComparer.Ordinal);
        foreach (
            var (type, _) in RecordSets.Of(context).Where(s => entities.Contains(s.Entity.Name)).OrderBy(s => s.Type).ToList()
        )
        {
            await counters.TouchAsync(context, type, cancellationToken);
        }
    }
}
