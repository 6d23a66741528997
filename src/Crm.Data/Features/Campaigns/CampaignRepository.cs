using Crm.Core.Features.Accounts;
using Crm.Core.Features.Campaigns;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Campaigns;

internal sealed class CampaignRepository(CrmDbContext context, ListReader lists, CampaignNumbers numbers)
    : RecordRepository<Campaign, CampaignView>(context, lists),
        ICampaignRepository
{
    private static readonly ListSource<Campaign, CampaignView> Shared = new()
    {
        Type = RecordType.Campaign,
        View = c => new CampaignView
        {
            Id = c.Id,
            Version = c.Version,
            CreatedAt = c.CreatedAt,
            UpdatedAt = c.UpdatedAt,
            CreatedBy = c.CreatedById,
            OwnerId = c.OwnerId,
            Owner = c.Owner == null ? null : new PersonRef(c.Owner.Id, c.Owner.DisplayName),
            Tags = c.Tags,
            ExternalId = c.ExternalId,
            DeletedAt = c.DeletedAt,
            Name = c.Name,
            Code = c.Code,
            Description = c.Description,
            BusinessUnit = c.BusinessUnit,
            Objective = c.Objective,
            Channel = c.Channel,
            AudienceSegment = c.AudienceSegment,
            ProductLine = c.ProductLine,
            StartDate = c.StartDate,
            EndDate = c.EndDate,
            Currency = c.Currency,
            Budget = c.Budget,
            ExpectedSpend = c.ExpectedSpend,
            ActualSpend = c.ActualSpend,
            PlannedLeads = c.PlannedLeads,
            TeamIds = c.TeamIds,
            Status = c.Status,
            Priority = c.Priority,
            ComplianceChecklist = c.ComplianceChecklist,
            UtmSource = c.UtmSource,
            UtmMedium = c.UtmMedium,
            UtmCampaign = c.UtmCampaign,
        },
        BinText = text => c => c.NameKey.Contains(text),
    };

    protected override ListSource<Campaign, CampaignView> Source => Shared;

    public Task<NamedRef?> FindByCodeAsync(string codeKey, Guid except, CancellationToken cancellationToken) =>
        Context
            .Set<Campaign>()
            .Where(c => c.LivingCode == codeKey && c.Id != except)
            .Select(c => new NamedRef(c.Id, c.Name))
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> FindTakenCodesAsync(
        IReadOnlyCollection<string> codeKeys,
        CancellationToken cancellationToken
    ) =>
        codeKeys.Count == 0
            ? []
            : await Context
                .Set<Campaign>()
                .Where(c => c.LivingCode != null && codeKeys.Contains(c.LivingCode))
                .Select(c => c.LivingCode!)
                .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Guid>> FindTeamsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await Context.Set<Team>().Where(t => ids.Contains(t.Id)).Select(t => t.Id).ToListAsync(cancellationToken);

    protected override async Task<IReadOnlyList<CampaignView>> CompleteAsync(
        IReadOnlyList<CampaignView> views,
        CancellationToken cancellationToken
    ) => await numbers.AddAsync(await WithTeamsAsync(views, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<CampaignView>> WithTeamsAsync(
        IReadOnlyList<CampaignView> views,
        CancellationToken cancellationToken
    )
    {
        var ids = views.SelectMany(v => v.TeamIds).Distinct().ToList();
        if (ids.Count == 0)
        {
            return views;
        }

        var teams = await Context
            .Set<Team>()
            .Where(t => ids.Contains(t.Id))
            .Select(t => new NamedRef(t.Id, t.Name))
            .ToDictionaryAsync(t => t.Id, cancellationToken);
        return views.Select(v => v with { Teams = v.TeamIds.Where(teams.ContainsKey).Select(id => teams[id]).ToList() }).ToList();
    }
}
