using Crm.Core.Features.Accounts;
using Crm.Core.Features.Segments;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Segments;

internal sealed class SegmentMemberRepository(
    CrmDbContext context,
    SegmentConditions conditions,
    IEnumerable<IListRows> lists,
    ChangeCounters counters,
    INameLookup names
) : ISegmentMemberRepository
{
    private DbSet<SegmentMember> Members => context.Set<SegmentMember>();

    public async Task<IReadOnlyList<Guid>> FindSeenAsync(
        RecordType type,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    ) => await List(type).Ids(null).Where(id => ids.Contains(id)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<SegmentMember>> FindAsync(
        Guid segmentId,
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    ) => await Members.Where(m => m.SegmentId == segmentId && recordIds.Contains(m.RecordId)).ToListAsync(cancellationToken);

    public Task<IReadOnlyList<Guid>> FindEnteringAsync(Segment segment, int max, CancellationToken cancellationToken) =>
        FindAsync(segment, GroupKind.All, GroupKind.None, max, cancellationToken);

    public Task<IReadOnlyList<Guid>> FindLeavingAsync(Segment segment, int max, CancellationToken cancellationToken) =>
        FindAsync(segment, GroupKind.None, GroupKind.All, max, cancellationToken);

    public async Task<Page<SegmentLogView>> LogAsync(Segment segment, ListRequest request, CancellationToken cancellationToken)
    {
        var seen = List(segment.Entity).Ids(null);
        var rows = context.Set<SegmentLogEntry>().Where(e => e.SegmentId == segment.Id && seen.Contains(e.RecordId));
        var page = await PageReader.ReadAsync(rows, e => e, request, cancellationToken);
        var known = await names.FindAsync(
            page.Items.Select(e => e.RecordId).Concat(page.Items.Select(e => e.ById).OfType<Guid>()),
            cancellationToken
        );
        return page.With(
            page.Items.Select(e => new SegmentLogView
                {
                    Id = e.Id,
                    At = e.At,
                    Move = e.Move,
                    Record = new RecordLink(e.RecordType, e.RecordId, known.Of(e.RecordId)),
                    By = known.Person(e.ById),
                })
                .ToList()
        );
    }

    public Task<SegmentRun?> FindRunAsync(Guid segmentId, CancellationToken cancellationToken) =>
        context.Set<SegmentRun>().SingleOrDefaultAsync(r => r.SegmentId == segmentId, cancellationToken);

    public async Task<long> CountChangesAsync(IReadOnlyCollection<RecordType> kinds, CancellationToken cancellationToken) =>
        (await counters.ReadAsync(context, kinds, cancellationToken)).Sum(c => c.Changes);

    public Task TouchAsync(RecordType type, CancellationToken cancellationToken) =>
        counters.TouchAsync(context, type, cancellationToken);

    public void Add(SegmentMember member) => context.Add(member);

    public void Add(SegmentLogEntry entry) => context.Add(entry);

    public void Add(SegmentRun run) => context.Add(run);

    public void Remove(SegmentMember member) => context.Remove(member);

    // The criteria are read anew for each batch: they may have been changed meanwhile.
    private async Task<IReadOnlyList<Guid>> FindAsync(
        Segment segment,
        GroupKind satisfied,
        GroupKind kept,
        int max,
        CancellationToken cancellationToken
    )
    {
        var present = await context
            .Set<Segment>()
            .AsNoTracking()
            .Where(s => s.Id == segment.Id)
            .Select(s => new { Segment = s, Zone = context.Set<Organization>().Select(o => o.TimeZone).First() })
            .SingleOrDefaultAsync(cancellationToken);
        if (present is null)
        {
            return [];
        }

        var criteria = new GroupCondition(satisfied, [conditions.Read(present.Segment, present.Zone).Whole]);
        var members = new GroupCondition(kept, [new MemberCondition(segment.Id)]);
        return await List(segment.Entity)
            .Ids(new GroupCondition(GroupKind.All, [criteria, members]))
            .OrderBy(id => id)
            .Take(max)
            .ToListAsync(cancellationToken);
    }

    private IListRows List(RecordType type) => lists.Single(l => l.Type == type);
}
