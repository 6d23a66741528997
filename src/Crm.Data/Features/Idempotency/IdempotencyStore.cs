using Crm.Core.Platform.Idempotency;
using Crm.Core.Platform.Time;
using Crm.Data.Changes;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Idempotency;

/// <inheritdoc cref="IIdempotencyStore"/>
internal sealed class IdempotencyStore(CrmDbContext context, IDatabaseDialect dialect, TimeProvider time) : IIdempotencyStore
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Longer than any request may take; after it the first one is taken to be dead.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private DbSet<IdempotentRequest> Requests => context.Set<IdempotentRequest>();

    public async Task<IdempotencyEntry> BeginAsync(string id, string bodyHash, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var request = new IdempotentRequest
        {
            Id = id,
            BodyHash = bodyHash,
            StartedAt = now,
            LeasedUntil = now + Lease,
        };
        if (await Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } known)
        {
            return await ResumeAsync(known, request, cancellationToken);
        }

        context.Add(request);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return new IdempotencyEntry(IdempotencyState.Started);
        }
        catch (DbUpdateException e) when (dialect.Explain(e).Kind == SaveProblemKind.Unique)
        {
            return new IdempotencyEntry(IdempotencyState.UnderWay);
        }
        finally
        {
            context.Forget();
        }
    }

    public Task CompleteAsync(string id, int status, byte[] answer, CancellationToken cancellationToken) =>
        Requests
            .Where(r => r.Id == id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, status).SetProperty(x => x.Answer, answer), cancellationToken);

    public Task AbandonAsync(string id, CancellationToken cancellationToken) =>
        Requests.Where(r => r.Id == id && !r.IsCommitted).ExecuteDeleteAsync(cancellationToken);

    public async Task<int> PurgeAsync(int max, CancellationToken cancellationToken)
    {
        var oldest = time.UtcNow() - Kept;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var deleted = await Requests
            .Where(r => r.StartedAt < oldest)
            .OrderBy(r => r.Id)
            .Take(max)
            .ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return deleted;
    }

    private async Task<IdempotencyEntry> ResumeAsync(
        IdempotentRequest known,
        IdempotentRequest request,
        CancellationToken cancellationToken
    )
    {
        var now = request.StartedAt;
        if (known.StartedAt < now - Kept)
        {
            await Requests.Where(r => r.Id == known.Id && r.StartedAt == known.StartedAt).ExecuteDeleteAsync(cancellationToken);
            return await BeginAsync(request.Id, request.BodyHash, cancellationToken);
        }

        if (known.BodyHash != request.BodyHash)
        {
            return new IdempotencyEntry(IdempotencyState.OtherBody);
        }

        if (known.Answer is not null)
        {
            return new IdempotencyEntry(IdempotencyState.Answered, known.Status, known.Answer);
        }

        if (known.IsCommitted && known.LeasedUntil < now)
        {
            return new IdempotencyEntry(IdempotencyState.DoneWithoutAnswer);
        }

        // The first one died before it changed anything: one of those who ask now takes it over.
        var taken = await Requests
            .Where(r => r.Id == known.Id && !r.IsCommitted && r.LeasedUntil == known.LeasedUntil && r.LeasedUntil < now)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.LeasedUntil, request.LeasedUntil), cancellationToken);
        return new IdempotencyEntry(taken == 1 ? IdempotencyState.Started : IdempotencyState.UnderWay);
    }
}

/// <summary>Marks the request as done with the change itself, so that a retry never does it twice.</summary>
internal sealed class IdempotencyRecorder(IdempotencyScope scope) : IChangeRecorder
{
    public async Task AfterSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        if (scope.RequestId is { } id && pending.Changes.Count > 0)
        {
            await context
                .Set<IdempotentRequest>()
                .Where(r => r.Id == id)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.IsCommitted, true), cancellationToken);
        }
    }
}
