using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Deals;

public interface IDealRepository : IRecordRepository<Deal, DealView>
{
    /// <summary>The highest position in a stage, whoever owns the deal; null: the stage is empty.</summary>
    Task<long?> LastPositionAsync(Guid stageId, CancellationToken cancellationToken);

    /// <summary>The position of a deal that the caller sees in this stage, and of the one that stands before it, <paramref name="except"/> left out.</summary>
    /// <returns>Null: there is no such deal in this stage.</returns>
    Task<(long? Previous, long Own)?> FindPlaceAsync(Guid stageId, Guid dealId, Guid except, CancellationToken cancellationToken);

    /// <summary>Shifts a deal and all that stand behind it in its stage by one step, <paramref name="except"/> left out.</summary>
    Task MakeRoomAsync(Guid stageId, Guid dealId, Guid except, CancellationToken cancellationToken);

    /// <summary>All deals of a stage for change, by position: all owners' and those in the recycle bin too.</summary>
    Task<IReadOnlyList<Deal>> FindInStageAsync(Guid stageId, CancellationToken cancellationToken);

    /// <summary>The way of a deal through the stages, the latest change first.</summary>
    Task<IReadOnlyList<DealStageChange>> FindHistoryAsync(Guid dealId, CancellationToken cancellationToken);

    void Add(DealStageChange change);
}

public interface IDealBoardRepository
{
    /// <summary>What the deals of a board come to, added up by the database.</summary>
    /// <param name="request">The filters.</param>
    /// <param name="at">The board as it stood before this moment; null: now.</param>
    Task<IReadOnlyList<StageSum>> SumAsync(
        IReadOnlyCollection<Guid> stageIds,
        ListRequest request,
        DateTime? at,
        CancellationToken cancellationToken
    );

    /// <summary>The first deals of each stage of a pipeline, in their order, and where they stand.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<DealView>>> FirstOfEachAsync(
        PipelineView pipeline,
        int count,
        ListRequest request,
        DateTime? at,
        CancellationToken cancellationToken
    );
}

/// <summary>What deals of one stage and probability come to, in the organization's currency.</summary>
public sealed record StageSum(Guid StageId, int Probability, int Count, decimal Amount);
