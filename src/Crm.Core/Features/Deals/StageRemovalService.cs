using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Deals;

/// <summary>Removes a stage from a pipeline after its deals have moved to another one, all in one save.</summary>
public sealed class StageRemovalService(
    IDealRepository deals,
    IPipelineRepository pipelines,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <exception cref="Failure">400 when there is no such stage to move to, 404, 409 when it holds deals or is the last one of its kind, 412 stale.</exception>
    public Task RemoveAsync(
        Guid pipelineId,
        Guid stageId,
        Guid? moveToStageId,
        int? expectedVersion,
        CancellationToken cancellationToken
    ) =>
        unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync(PipelineService.Lock, cancellationToken);
                var pipeline = await pipelines.FindAsync(pipelineId, cancellationToken) ?? throw Failure.NotFound("pipeline");
                pipeline.RequireVersion(expectedVersion);
                var stage = pipeline.Stages.SingleOrDefault(s => s.Id == stageId) ?? throw Failure.NotFound("stage");
                if (pipeline.Stages.Count(s => s.Kind == stage.Kind) == 1)
                {
                    throw Failure.Conflict("last_stage", "A pipeline has at least one open, one won and one lost stage.");
                }

                var target = await FindTargetAsync(stageId, moveToStageId, cancellationToken);
                await MoveAllAsync(stage, target, cancellationToken);
                pipeline.Remove(stage);
                pipelines.Touch(pipeline);
                await unitOfWork.SaveAsync(cancellationToken);
                return pipelineId;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private async Task<PipelineStage?> FindTargetAsync(Guid stageId, Guid? wanted, CancellationToken cancellationToken)
    {
        if (wanted is not { } id)
        {
            return null;
        }

        var home = id == stageId ? null : await pipelines.FindByStageAsync(id, cancellationToken);
        return home?.Stages.Single(s => s.Id == id) ?? throw Failure.Invalid("moveToStageId", "There is no such other stage.");
    }

    private async Task MoveAllAsync(PipelineStage stage, PipelineStage? target, CancellationToken cancellationToken)
    {
        var standing = await deals.FindInStageAsync(stage.Id, cancellationToken);
        if (standing.Count == 0)
        {
            return;
        }

        if (target is null)
        {
            throw Failure.Conflict(
                "stage_in_use",
                $"There are deals in '{stage.Name}', perhaps in the recycle bin. Say by moveToStageId where they go."
            );
        }

        var last = await deals.LastPositionAsync(target.Id, cancellationToken);
        var why = new MoveReason(caller.UserId, $"Stage '{stage.Name}' was removed", null);
        foreach (var deal in standing)
        {
            last = DealOrder.Between(last, null);
            deals.Add(deal.MoveTo(target, stage.Name, last!.Value, why, time.UtcNow()));
        }
    }
}
