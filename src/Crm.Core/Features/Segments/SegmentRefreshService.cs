using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Segments;

/// <summary>
/// Keeps the log of dynamic segments: compares who satisfies the criteria with who was found before. Lists don't wait for it,
/// they ask the criteria themselves. In batches of one save; what two nodes do at once happens once.
/// </summary>
public sealed class SegmentRefreshService(
    ISegmentRepository segments,
    ISegmentMemberRepository members,
    SegmentReader reader,
    IOrganizationRepository organizations,
    ICallerLookup people,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    private const int BatchSize = 500;

    /// <summary>Whoever changes the members of a segment waits for those who do.</summary>
    public static string Lock(Guid segmentId) => $"segment {segmentId}";

    /// <summary>Looks at those segments of an organization in which something may have changed.</summary>
    public async Task RefreshDueAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        using var acting = caller.Act(Caller.Product(organizationId));
        var dynamic = await segments.FindDynamicAsync(cancellationToken);
        if (dynamic.Count == 0)
        {
            return;
        }

        using var knowing = caller.Act(await people.ProductAsync(cancellationToken));
        foreach (var segment in dynamic)
        {
            await RefreshAsync(segment, isAsked: false, cancellationToken);
        }
    }

    /// <summary>Looks at one segment of the present organization.</summary>
    public async Task RefreshAsync(Guid segmentId, CancellationToken cancellationToken)
    {
        using var knowing = caller.Act(await people.ProductAsync(cancellationToken));
        if (await segments.FindAsync(segmentId, cancellationToken) is { Kind: SegmentKind.Dynamic } segment)
        {
            await RefreshAsync(segment, isAsked: true, cancellationToken);
        }
    }

    private async Task RefreshAsync(Segment segment, bool isAsked, CancellationToken cancellationToken)
    {
        if (await ReadAsync(segment, cancellationToken) is not { } reading)
        {
            return;
        }

        var startedAt = time.UtcNow();
        var changes = await members.CountChangesAsync(reading.Kinds(segment.Entity), cancellationToken);
        if (!await ClaimAsync(segment.Id, isAsked, changes, reading.MovesWithTime, cancellationToken))
        {
            return;
        }

        foreach (var move in Enum.GetValues<SegmentMove>())
        {
            while (await MoveBatchAsync(segment, move, startedAt, cancellationToken) == BatchSize)
            {
                unitOfWork.ForgetAll();
            }
        }

        await FinishAsync(segment.Id, startedAt, changes, cancellationToken);
    }

    // Criteria that ask for something that is gone: its members stay as they were until somebody sets it right.
    private async Task<SegmentReading?> ReadAsync(Segment segment, CancellationToken cancellationToken)
    {
        var organization = await organizations.GetAsync(cancellationToken);
        try
        {
            return reader.Read(segment.Entity, segment.Criteria!, organization.TimeZone);
        }
        catch (Failure failure) when (failure.Kind == FailureKind.Invalid)
        {
            return null;
        }
    }

    private Task<bool> ClaimAsync(
        Guid segmentId,
        bool isAsked,
        long changes,
        bool movesWithTime,
        CancellationToken cancellationToken
    ) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var now = time.UtcNow();
                var run = await members.FindRunAsync(segmentId, cancellationToken);
                if (run is not null && !isAsked && !run.IsDue(now, changes, movesWithTime))
                {
                    return false;
                }

                if (run is null)
                {
                    run = new SegmentRun { SegmentId = segmentId };
                    members.Add(run);
                }

                run.Claim(now);
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: true,
            cancellationToken
        );

    private Task<int> MoveBatchAsync(Segment segment, SegmentMove move, DateTime at, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync(Lock(segment.Id), cancellationToken);
                var moved =
                    move == SegmentMove.Entered
                        ? await members.FindEnteringAsync(segment, BatchSize, cancellationToken)
                        : await members.FindLeavingAsync(segment, BatchSize, cancellationToken);
                var kept = move == SegmentMove.Left ? await members.FindAsync(segment.Id, moved, cancellationToken) : [];
                foreach (var member in kept)
                {
                    members.Remove(member);
                }

                foreach (var recordId in moved)
                {
                    Note(segment, recordId, move, at);
                }

                await unitOfWork.SaveAsync(cancellationToken);
                return moved.Count;
            },
            retry: true,
            cancellationToken
        );

    private void Note(Segment segment, Guid recordId, SegmentMove move, DateTime at)
    {
        if (move == SegmentMove.Entered)
        {
            members.Add(
                new SegmentMember
                {
                    SegmentId = segment.Id,
                    RecordType = segment.Entity,
                    RecordId = recordId,
                    EnteredAt = at,
                }
            );
        }

        members.Add(
            new SegmentLogEntry
            {
                SegmentId = segment.Id,
                RecordType = segment.Entity,
                RecordId = recordId,
                Move = move,
                At = at,
            }
        );
    }

    private Task<bool> FinishAsync(Guid segmentId, DateTime startedAt, long changes, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var run = await members.FindRunAsync(segmentId, cancellationToken);
                run?.Finish(startedAt, changes);
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: true,
            cancellationToken
        );
}

/// <summary>Looks at a segment after its criteria changed.</summary>
public sealed class SegmentRefreshHandler(SegmentRefreshService refreshing) : IOutboxHandler
{
    public const string MessageKind = "segment";

    public string Kind => MessageKind;

    public Task HandleAsync(string payload, CancellationToken cancellationToken) =>
        refreshing.RefreshAsync(Guid.Parse(payload), cancellationToken);
}
