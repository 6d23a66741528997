using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Deals;

/// <summary>
/// Moves deals between stages and within them, and tells their way. Moves of one organization come one after the other,
/// so that every one finds its place among the others; each writes the row of one deal.
/// </summary>
public sealed class DealMoveService(
    IDealRepository deals,
    DealStages stages,
    DealMoveValidator validator,
    INameLookup names,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <exception cref="Failure">400 invalid or a lost stage without reason, 404, 412 stale.</exception>
    public async Task<DealView> MoveAsync(Guid id, DealMoveInput input, int? expectedVersion, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync(PipelineService.Lock, cancellationToken);
                var deal = await RequireAsync(id, cancellationToken);
                deal.RequireVersion(expectedVersion);
                validator.Require(input);
                await MoveAsync(deal, input, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await deals.ViewAsync(id, cancellationToken) ?? throw NotFound();
    }

    /// <exception cref="Failure">404.</exception>
    public async Task<StageHistory> HistoryAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await deals.ViewAsync(id, cancellationToken) is null)
        {
            throw NotFound();
        }

        var changes = await deals.FindHistoryAsync(id, cancellationToken);
        var people = await names.FindAsync(changes.Select(c => c.ById).OfType<Guid>(), cancellationToken);
        return new StageHistory(changes.Select(c => Show(c, people)).ToList());
    }

    /// <summary>Moves a deal as a file says that is imported, in the save of the present use case; a reason may be missing.</summary>
    /// <exception cref="Failure">400 when there is no such stage.</exception>
    public async Task MoveImportedAsync(Deal deal, Guid stageId, string? reason, CancellationToken cancellationToken)
    {
        await unitOfWork.LockAsync(PipelineService.Lock, cancellationToken);
        var position = await stages.TakeLastPlaceAsync(stageId, cancellationToken);
        await MoveAsync(
            deal,
            stageId,
            position,
            new MoveReason(caller.UserId, reason, null, IsOptional: true),
            cancellationToken
        );
    }

    private async Task MoveAsync(Deal deal, DealMoveInput input, CancellationToken cancellationToken)
    {
        var stageId = input.StageId!.Value;
        await RequireStageAsync(stageId, cancellationToken);
        var position = await FindPlaceAsync(deal, stageId, input.BeforeDealId, cancellationToken);
        if (stageId == deal.StageId)
        {
            deal.PlaceAt(position);
            return;
        }

        var why = new MoveReason(caller.UserId, Text(input.Reason), Text(input.Notes));
        await MoveAsync(deal, stageId, position, why, cancellationToken);
    }

    private async Task MoveAsync(Deal deal, Guid stageId, long position, MoveReason why, CancellationToken cancellationToken)
    {
        var stage = await RequireStageAsync(stageId, cancellationToken);
        var from = await stages.FindAsync(deal.StageId, cancellationToken);
        deals.Add(deal.MoveTo(stage, from!.Name, position, why, time.UtcNow()));
    }

    private async Task<PipelineStage> RequireStageAsync(Guid stageId, CancellationToken cancellationToken) =>
        await stages.FindAsync(stageId, cancellationToken) ?? throw Failure.Invalid("stageId", "There is no such stage.");

    private async Task<long> FindPlaceAsync(Deal deal, Guid stageId, Guid? before, CancellationToken cancellationToken)
    {
        if (before is not { } neighbour)
        {
            var last = await deals.LastPositionAsync(stageId, cancellationToken);
            return stageId == deal.StageId && last == deal.Position ? deal.Position : DealOrder.Between(last, null)!.Value;
        }

        var place = await PlaceOfAsync(deal, stageId, neighbour, cancellationToken);
        if (DealOrder.Between(place.Previous, place.Own) is { } free)
        {
            return free;
        }

        await deals.MakeRoomAsync(stageId, neighbour, deal.Id, cancellationToken);
        var wider = await PlaceOfAsync(deal, stageId, neighbour, cancellationToken);
        return DealOrder.Between(wider.Previous, wider.Own)!.Value;
    }

    private async Task<(long? Previous, long Own)> PlaceOfAsync(
        Deal deal,
        Guid stageId,
        Guid neighbour,
        CancellationToken cancellationToken
    ) =>
        neighbour == deal.Id
            ? throw Failure.Invalid("beforeDealId", "A deal can't stand before itself.")
            : await deals.FindPlaceAsync(stageId, neighbour, deal.Id, cancellationToken)
                ?? throw Failure.Invalid("beforeDealId", "There is no such deal in this stage.");

    private async Task<Deal> RequireAsync(Guid id, CancellationToken cancellationToken) =>
        (await deals.FindAsync([id], inBin: false, cancellationToken)).SingleOrDefault() ?? throw NotFound();

    private static Failure NotFound() => Failure.NotFound(RecordType.Deal.Word());

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static StageChangeView Show(DealStageChange change, Names people) =>
        new()
        {
            Id = change.Id,
            FromStage = new NamedRef(change.FromStageId, change.FromStageName),
            ToStage = new NamedRef(change.ToStageId, change.ToStageName),
            At = change.At,
            By = people.Person(change.ById),
            Reason = change.Reason,
            Notes = change.Notes,
            DaysInPreviousStage = change.DaysInPreviousStage,
        };
}
