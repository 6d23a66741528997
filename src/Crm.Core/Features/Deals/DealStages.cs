using Crm.Core.Features.Pipelines;

namespace Crm.Core.Features.Deals;

/// <summary>
/// The stages that deals go into, and the place at the end of each. For a batch of deals both are read once: then every deal
/// takes the next place without asking the database.
/// </summary>
public sealed class DealStages(IDealRepository deals, IPipelineRepository pipelines)
{
    private readonly Dictionary<Guid, PipelineStage> _stages = [];
    private readonly Dictionary<Guid, long?> _lastPlaces = [];

    /// <summary>Reads what a batch needs; what was read before is forgotten.</summary>
    public async Task ReadAheadAsync(IReadOnlyCollection<Guid> stageIds, CancellationToken cancellationToken)
    {
        _stages.Clear();
        _lastPlaces.Clear();
        foreach (var stage in (await pipelines.FindAllAsync(cancellationToken)).SelectMany(p => p.Stages))
        {
            _stages[stage.Id] = stage;
        }

        foreach (var id in stageIds.Where(_stages.ContainsKey))
        {
            _lastPlaces[id] = await deals.LastPositionAsync(id, cancellationToken);
        }
    }

    public async Task<PipelineStage?> FindAsync(Guid stageId, CancellationToken cancellationToken) =>
        _stages.GetValueOrDefault(stageId)
        ?? (await pipelines.FindByStageAsync(stageId, cancellationToken))?.Stages.Single(s => s.Id == stageId);

    /// <summary>A place behind all others of the stage.</summary>
    public async Task<long> TakeLastPlaceAsync(Guid stageId, CancellationToken cancellationToken)
    {
        var isKnown = _lastPlaces.TryGetValue(stageId, out var last);
        var place = DealOrder.Between(isKnown ? last : await deals.LastPositionAsync(stageId, cancellationToken), null)!.Value;
        if (isKnown)
        {
            _lastPlaces[stageId] = place;
        }

        return place;
    }
}
