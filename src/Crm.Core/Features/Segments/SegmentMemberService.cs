using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Segments;

/// <summary>Puts records into static segments and takes them out, and tells who came and went.</summary>
public sealed class SegmentMemberService(
    ISegmentRepository segments,
    ISegmentMemberRepository members,
    SegmentLogFields fields,
    RecordLists lists,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <summary>Puts records in; those that are members stay so.</summary>
    /// <exception cref="Failure">400, 404, 409 <c>dynamic_segment</c>.</exception>
    public Task<BulkResult> AddAsync(Guid id, SegmentMembersInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input, SegmentMove.Entered, cancellationToken);

    /// <summary>Takes records out; those that are no members stay so.</summary>
    /// <exception cref="Failure">400, 404, 409 <c>dynamic_segment</c>.</exception>
    public Task<BulkResult> RemoveAsync(Guid id, SegmentMembersInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input, SegmentMove.Left, cancellationToken);

    /// <exception cref="Failure">400 that names each parameter that can't be used, 404.</exception>
    public async Task<Page<SegmentLogView>> LogAsync(
        Guid id,
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var segment = await RequireAsync(id, cancellationToken);
        return await members.LogAsync(segment, ListRequestParser.Parse(fields, query, caller), cancellationToken);
    }

    private async Task<BulkResult> ChangeAsync(
        Guid id,
        SegmentMembersInput input,
        SegmentMove move,
        CancellationToken cancellationToken
    )
    {
        var segment = await RequireAsync(id, cancellationToken);
        if (segment.Kind == SegmentKind.Dynamic)
        {
            throw Failure.Conflict("dynamic_segment", "The members of this segment follow from its criteria.");
        }

        var ids = await SelectAsync(segment, input, cancellationToken);
        var seen = await unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync(SegmentRefreshService.Lock(id), cancellationToken);
                var seen = await members.FindSeenAsync(segment.Entity, ids, cancellationToken);
                var kept = await members.FindAsync(id, seen, cancellationToken);
                Move(segment, move, seen, kept);
                await members.TouchAsync(segment.Entity, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return seen;
            },
            retry: true,
            cancellationToken
        );
        var missing = Failure.NotFound(segment.Entity.Word()).Message;
        return new BulkResult(seen.Count, ids.Except(seen).Select(i => new BulkFailure(i, 404, missing)).ToList());
    }

    private void Move(Segment segment, SegmentMove move, IReadOnlyList<Guid> seen, IReadOnlyList<SegmentMember> kept)
    {
        var now = time.UtcNow();
        var present = kept.Select(m => m.RecordId).ToHashSet();
        foreach (var recordId in move == SegmentMove.Entered ? seen.Where(i => !present.Contains(i)) : present)
        {
            members.Add(
                new SegmentLogEntry
                {
                    SegmentId = segment.Id,
                    RecordType = segment.Entity,
                    RecordId = recordId,
                    Move = move,
                    At = now,
                    ById = caller.UserId,
                }
            );
            if (move == SegmentMove.Entered)
            {
                members.Add(
                    new SegmentMember
                    {
                        SegmentId = segment.Id,
                        RecordType = segment.Entity,
                        RecordId = recordId,
                        EnteredAt = now,
                    }
                );
            }
        }

        foreach (var member in move == SegmentMove.Left ? kept : [])
        {
            members.Remove(member);
        }
    }

    private async Task<IReadOnlyList<Guid>> SelectAsync(
        Segment segment,
        SegmentMembersInput input,
        CancellationToken cancellationToken
    )
    {
        if (input is { Ids: { } ids, Filter: null })
        {
            return ids.Count is > 0 and <= BulkService.MaxIds
                ? ids.Distinct().ToList()
                : throw Failure.Invalid("ids", $"Give between 1 and {BulkService.MaxIds:N0} ids.");
        }

        if (input is not { Ids: null, Filter: { } filter })
        {
            throw Failure.Invalid("ids", "Give either ids or a filter.");
        }

        var list = lists.Require(segment.Entity);
        var query = filter.Where(f => f.Key is not ("page" or "pageSize" or "cursor" or "sort" or "deleted"));
        var found = await list.ListIdsAsync(list.Check(query), BulkService.MaxIds + 1, cancellationToken);
        return found.Count <= BulkService.MaxIds
            ? found
            : throw Failure.Invalid(
                "filter",
                $"The filter matches more than {BulkService.MaxIds:N0} records; narrow it or go in parts."
            );
    }

    private async Task<Segment> RequireAsync(Guid id, CancellationToken cancellationToken) =>
        await segments.FindAsync(id, cancellationToken) ?? throw Failure.NotFound("segment");
}
