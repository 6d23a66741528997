using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Pipelines;

public interface IPipelineRepository
{
    Task<Page<PipelineView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<PipelineView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The pipeline with its stages, for change.</summary>
    Task<Pipeline?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>All pipelines with their stages, for change.</summary>
    Task<IReadOnlyList<Pipeline>> FindAllAsync(CancellationToken cancellationToken);

    Task<Pipeline?> FindDefaultAsync(CancellationToken cancellationToken);

    /// <summary>The pipeline, with all stages, that this stage is of.</summary>
    Task<Pipeline?> FindByStageAsync(Guid stageId, CancellationToken cancellationToken);

    Task<bool> IsNameTakenAsync(string nameKey, Guid except, CancellationToken cancellationToken);

    /// <summary>Which of these stages hold deals: all owners' and those in the recycle bin too.</summary>
    Task<IReadOnlyList<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> stageIds, CancellationToken cancellationToken);

    void Add(Pipeline pipeline);

    /// <summary>Gives the pipeline a new version although only its stages changed.</summary>
    void Touch(Pipeline pipeline);

    void Remove(Pipeline pipeline);
}

public interface IDealReasonRepository : ISettingRepository<DealReason, DealReasonView>
{
    Task<bool> IsTakenAsync(DealReasonKind kind, string labelKey, Guid except, CancellationToken cancellationToken);

    /// <summary>The position of the last one of its kind; null: none.</summary>
    Task<int?> LastPositionAsync(DealReasonKind kind, CancellationToken cancellationToken);
}
