using Crm.Core.Features.Deals;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Paging;
using Crm.Data.Lists;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Pipelines;

internal sealed class PipelineRepository(CrmDbContext context) : IPipelineRepository
{
    private IQueryable<Pipeline> Whole => context.Set<Pipeline>().Include(p => p.Stages);

    public async Task<Page<PipelineView>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var page = await PageReader.ReadAsync(context.Set<Pipeline>(), p => p, request, cancellationToken);
        var ids = page.Items.Select(p => p.Id).ToList();
        var stages = await context
            .Set<PipelineStage>()
            .AsNoTracking()
            .Where(s => ids.Contains(s.PipelineId))
            .ToListAsync(cancellationToken);
        var byPipeline = stages.ToLookup(s => s.PipelineId);
        return page.With(page.Items.Select(p => Show(p, byPipeline[p.Id])).ToList());
    }

    public async Task<PipelineView?> ViewAsync(Guid id, CancellationToken cancellationToken)
    {
        var pipeline = await Whole.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        return pipeline is null ? null : Show(pipeline, pipeline.Stages);
    }

    public Task<Pipeline?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Whole.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Pipeline>> FindAllAsync(CancellationToken cancellationToken) =>
        await Whole.OrderBy(p => p.Id).ToListAsync(cancellationToken);

    public Task<Pipeline?> FindDefaultAsync(CancellationToken cancellationToken) =>
        Whole.FirstOrDefaultAsync(p => p.IsDefault, cancellationToken);

    public Task<Pipeline?> FindByStageAsync(Guid stageId, CancellationToken cancellationToken) =>
        Whole.SingleOrDefaultAsync(p => p.Stages.Any(s => s.Id == stageId), cancellationToken);

    public Task<bool> IsNameTakenAsync(string nameKey, Guid except, CancellationToken cancellationToken) =>
        context.Set<Pipeline>().AnyAsync(p => p.NameKey == nameKey && p.Id != except, cancellationToken);

    public async Task<IReadOnlyList<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> stageIds, CancellationToken cancellationToken)
    {
        var deals = context.Set<Deal>().IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility]);
        return await context
            .Set<PipelineStage>()
            .Where(s => stageIds.Contains(s.Id) && deals.Any(d => d.StageId == s.Id))
            .Select(s => s.Id)
            .ToListAsync(cancellationToken);
    }

    public void Add(Pipeline pipeline) => context.Add(pipeline);

    public void Touch(Pipeline pipeline) => context.Entry(pipeline).State = EntityState.Modified;

    public void Remove(Pipeline pipeline) => context.Remove(pipeline);

    private static PipelineView Show(Pipeline pipeline, IEnumerable<PipelineStage> stages) =>
        new()
        {
            Id = pipeline.Id,
            Version = pipeline.Version,
            CreatedAt = pipeline.CreatedAt,
            UpdatedAt = pipeline.UpdatedAt,
            Name = pipeline.Name,
            IsDefault = pipeline.IsDefault,
            Stages = stages.OrderBy(s => s.Position).ThenBy(s => s.Id).Select(StageView.Of).ToList(),
        };
}
