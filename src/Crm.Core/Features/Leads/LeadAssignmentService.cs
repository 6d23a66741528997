using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;

namespace Crm.Core.Features.Leads;

/// <summary>Leads to give to the next people in turn.</summary>
public sealed record LeadAssignInput
{
    /// <summary>Up to 1,000 ids.</summary>
    /// <example>["019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11"]</example>
    public required IReadOnlyList<Guid> LeadIds { get; init; }
}

/// <summary>What became of each lead.</summary>
/// <param name="Assigned">How many were given to somebody.</param>
/// <param name="Items">Each lead, in the order asked for.</param>
public sealed record LeadAssignResult(int Assigned, IReadOnlyList<LeadAssignItem> Items);

/// <summary>What became of one lead.</summary>
/// <param name="Id">The lead.</param>
/// <param name="Assigned">Whether somebody has it now who had it not before.</param>
/// <param name="OwnerId">Who has it; null: nobody, or there is no such lead.</param>
/// <param name="Reason">Why it was not assigned, for people.</param>
public sealed record LeadAssignItem(Guid Id, bool Assigned, Guid? OwnerId, string? Reason);

/// <summary>Gives leads that nobody has to the next people in turn.</summary>
public sealed class LeadAssignmentService(ILeadRepository leads, LeadTurnService turns, IUnitOfWork unitOfWork)
{
    private const int MaxIds = 1000;
    private const int BatchSize = 100;

    /// <exception cref="Failure">400 for too many ids or none.</exception>
    public async Task<LeadAssignResult> AssignAsync(LeadAssignInput input, CancellationToken cancellationToken)
    {
        if (input.LeadIds is not { Count: > 0 and <= MaxIds } given)
        {
            throw Failure.Invalid("leadIds", $"Give between 1 and {MaxIds:N0} ids.");
        }

        var items = new List<LeadAssignItem>();
        foreach (var batch in given.Distinct().Chunk(BatchSize))
        {
            items.AddRange(await AssignBatchAsync(batch, cancellationToken));
        }

        return new LeadAssignResult(items.Count(i => i.Assigned), items);
    }

    private Task<List<LeadAssignItem>> AssignBatchAsync(Guid[] ids, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var found = (await leads.FindAsync(ids, inBin: false, cancellationToken)).ToDictionary(l => l.Id);
                var free = ids.Select(id => found.GetValueOrDefault(id)).OfType<Lead>().Where(IsFree).ToList();
                var takers = free.Count == 0 ? [] : await turns.TakeAsync(free.Count, cancellationToken);
                foreach (var (lead, taker) in free.Zip(takers))
                {
                    lead.AssignTo(taker);
                }

                await unitOfWork.SaveAsync(cancellationToken);
                var given = free.Zip(takers).Select(g => g.First.Id).ToHashSet();
                return ids.Select(id => Tell(id, found.GetValueOrDefault(id), given.Contains(id))).ToList();
            },
            retry: true,
            cancellationToken
        );

    private static bool IsFree(Lead lead) => lead.OwnerId is null && !lead.IsConverted;

    private static LeadAssignItem Tell(Guid id, Lead? lead, bool isGiven)
    {
        var (owner, reason) = lead switch
        {
            null => (null, "There is no such lead."),
            { IsConverted: true } => (lead.OwnerId, "The lead is converted."),
            { OwnerId: { } has } when isGiven => ((Guid?)has, (string?)null),
            { OwnerId: { } has } => (has, LeadAssignment.Owned(has).Reason),
            _ => (null, LeadAssignment.Nobody.Reason),
        };
        return new LeadAssignItem(id, isGiven, owner, reason);
    }
}
