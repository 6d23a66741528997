using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Leads.Scoring;

/// <summary>
/// Judges all leads of an organization anew: daily, because time passes, and after a change of the rules. In batches of one
/// save; what two nodes do at once changes a score once.
/// </summary>
public sealed class LeadRescoreService(
    ILeadScoreRepository scores,
    LeadScoring scoring,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    private const int BatchSize = 200;

    /// <summary>Does the day's work of one organization, unless it is done or another node is at it.</summary>
    /// <returns>Whether this call did it.</returns>
    public async Task<bool> RescoreDueAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        using var acting = caller.Act(Caller.Product(organizationId));
        var startedAt = time.UtcNow();
        if (!await ClaimAsync(startedAt, cancellationToken))
        {
            return false;
        }

        await RescoreAsync(cancellationToken);
        await FinishAsync(startedAt, cancellationToken);
        return true;
    }

    /// <summary>Judges all leads of the caller's organization anew.</summary>
    public async Task RescoreAsync(CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (await RescoreBatchAsync(after, cancellationToken) is { } last)
        {
            after = last;
            unitOfWork.ForgetAll();
        }
    }

    private Task<Guid?> RescoreBatchAsync(Guid after, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var leads = await scores.FindJudgedAsync(after, BatchSize, cancellationToken);
                await scoring.RateAsync(leads, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return leads.Count == 0 ? (Guid?)null : leads[^1].Id;
            },
            retry: true,
            cancellationToken
        );

    private Task<bool> ClaimAsync(DateTime now, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var run = await scores.FindRunAsync(cancellationToken);
                if (run is not null && !run.IsDue(now))
                {
                    return false;
                }

                if (run is null)
                {
                    run = new LeadScoreRun();
                    scores.Add(run);
                }

                run.Claim(now);
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: true,
            cancellationToken
        );

    private Task<bool> FinishAsync(DateTime startedAt, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var run = await scores.FindRunAsync(cancellationToken);
                run?.Finish(startedAt);
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: true,
            cancellationToken
        );
}

/// <summary>Judges an organization's leads anew after its rules changed.</summary>
public sealed class LeadRescoreHandler(LeadRescoreService rescoring) : IOutboxHandler
{
    public const string MessageKind = "leadScores";

    public string Kind => MessageKind;

    public Task HandleAsync(string payload, CancellationToken cancellationToken) => rescoring.RescoreAsync(cancellationToken);
}
