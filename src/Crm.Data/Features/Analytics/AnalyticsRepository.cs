using Crm.Core.Features.Accounts;
using Crm.Core.Features.Analytics;
using Crm.Core.Features.Campaigns;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Pipelines;
using Crm.Core.Features.Tasks;
using Crm.Core.Features.Tickets;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Features.Deals;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Analytics;

/// <inheritdoc cref="IAnalyticsRepository"/>
internal sealed class AnalyticsRepository(CrmDbContext context, DealViews deals, ChangeCounters counters, CallerContext caller)
    : IAnalyticsRepository
{
    public async Task<IReadOnlyList<Guid>> FindMembersAsync(
        IReadOnlyCollection<Guid> teamIds,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<User>()
            .Where(u => u.TeamId != null && teamIds.Contains(u.TeamId.Value))
            .Select(u => u.Id)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, PersonRef>> FindPeopleAsync(
        IEnumerable<Guid?> ids,
        CancellationToken cancellationToken
    )
    {
        var known = ids.OfType<Guid>().Distinct().ToList();
        return await context
            .Set<User>()
            .Where(u => known.Contains(u.Id))
            .Select(u => new PersonRef(u.Id, u.DisplayName))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
    }

    public async Task<CustomerCounts> CountCustomersAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        if (scope.OwnerIds is not null || caller.IsNarrowed)
        {
            return new CustomerCounts(
                await Owned<Contact>(scope).CountAsync(cancellationToken),
                await Owned<Company>(scope).CountAsync(cancellationToken)
            );
        }

        var kept = await counters.ReadAsync(context, [RecordType.Contact, RecordType.Company], cancellationToken);
        return new CustomerCounts((int)kept[0].Living, (int)kept[1].Living);
    }

    public Task<int> CountHotLeadsAsync(AnalyticsScope scope, CancellationToken cancellationToken) =>
        Owned<Lead>(scope)
            .CountAsync(l => l.Temperature == LeadTemperature.Hot && l.Stage != LeadStage.Converted, cancellationToken);

    public Task<int> CountOverdueTasksAsync(AnalyticsScope scope, DateTime now, CancellationToken cancellationToken) =>
        context.Set<TaskItem>().OpenIn(scope).CountAsync(t => t.DueAt < now, cancellationToken);

    public Task<int> CountOpenTicketsAsync(AnalyticsScope scope, CancellationToken cancellationToken) =>
        Owned<Ticket>(scope)
            .CountAsync(t => t.Status != TicketStatus.Resolved && t.Status != TicketStatus.Closed, cancellationToken);

    public async Task<IReadOnlyList<LeadSum>> SumLeadsAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var groups = await Created(scope)
            .GroupBy(l => new { l.Source, IsConverted = l.Stage == LeadStage.Converted })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return groups
            .GroupBy(g => g.Key.Source)
            .Select(g => new LeadSum(g.Key, g.Sum(x => x.Count), g.Where(x => x.Key.IsConverted).Sum(x => x.Count)))
            .ToList();
    }

    public async Task<IReadOnlyList<CampaignCount>> FindTopCampaignsAsync(
        AnalyticsScope scope,
        int count,
        CancellationToken cancellationToken
    )
    {
        var brought = Created(scope)
            .Where(l => l.CampaignId != null)
            .GroupBy(l => l.CampaignId)
            .Select(g => new { Id = g.Key, Leads = g.Count() });
        return await (
            from campaign in context.Set<Campaign>()
            join b in brought on campaign.Id equals b.Id
            orderby b.Leads descending, campaign.NameKey, campaign.Id
            select new CampaignCount(campaign.Id, campaign.Name, b.Leads)
        )
            .Take(count)
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<OpenStage>> FindOpenStagesAsync(CancellationToken cancellationToken) =>
        await (
            from stage in context.Set<PipelineStage>()
            join pipeline in context.Set<Pipeline>() on stage.PipelineId equals pipeline.Id
            where stage.Kind == StageKind.Open
            orderby pipeline.IsDefault descending, pipeline.NameKey, stage.Position
            select new OpenStage(stage.Id, stage.Name, new NamedRef(pipeline.Id, pipeline.Name))
        ).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<StageSum>> SumOpenDealsAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var sums = await Owned<Deal>(scope)
            .Where(d => d.Status == DealStatus.Open)
            .GroupBy(d => new { d.StageId, d.Probability })
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Value = g.Sum(d => d.BaseAmount),
            })
            .ToListAsync(cancellationToken);
        return sums.Select(s => new StageSum(s.Key.StageId, s.Key.Probability, s.Count, s.Value ?? 0)).ToList();
    }

    public async Task<IReadOnlyList<ClosedSum>> SumClosedDealsAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var sums = await context
            .Set<Deal>()
            .ClosedIn(scope)
            .GroupBy(d => d.Status)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Value = g.Sum(d => d.BaseAmount),
                Seconds = g.Sum(d => d.CycleSeconds),
            })
            .ToListAsync(cancellationToken);
        return sums.Select(s => new ClosedSum(s.Key, s.Count, s.Value ?? 0, s.Seconds ?? 0)).ToList();
    }

    public async Task<IReadOnlyList<Guid>> FindTopDealsAsync(
        AnalyticsScope scope,
        int count,
        CancellationToken cancellationToken
    ) =>
        await Owned<Deal>(scope)
            .Where(d => d.Status == DealStatus.Open && d.BaseAmount != null)
            .OrderByDescending(d => d.BaseAmount)
            .ThenBy(d => d.Id)
            .Take(count)
            .Select(d => d.Id)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<DealView>> ShowDealsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await context
            .Set<Deal>()
            .AsNoTracking()
            .Where(d => ids.Contains(d.Id))
            .Select(DealViews.Shared.View)
            .ToListAsync(cancellationToken);
        var byId = (await deals.CompleteAsync(rows, cancellationToken)).ToDictionary(d => d.Id);
        return ids.Where(byId.ContainsKey).Select(id => byId[id]).ToList();
    }

    private IQueryable<Lead> Created(AnalyticsScope scope) => context.Set<Lead>().CreatedIn(scope);

    private IQueryable<T> Owned<T>(AnalyticsScope scope)
        where T : Record => context.Set<T>().OwnedIn(scope);
}
