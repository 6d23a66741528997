using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Campaigns;

/// <summary>Plans, changes, deletes and lists campaigns; keeps each code with one of them.</summary>
public sealed class CampaignService(
    ICampaignRepository campaigns,
    IOrganizationRepository organizations,
    CampaignFields fields,
    CampaignValidator validator,
    RecordServiceContext context
) : RecordService<Campaign, CampaignInput, CampaignView>(campaigns, fields, validator, context)
{
    private readonly ReadAhead _codes = new();

    protected override RecordType Type => RecordType.Campaign;

    protected override string Resource => "campaigns";

    protected override CampaignInput Defaults() => new() { OwnerId = Context.Caller.UserId };

    protected override CampaignInput Describe(Campaign c) =>
        new()
        {
            OwnerId = c.OwnerId,
            Tags = c.Tags,
            ExternalId = c.ExternalId,
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
        };

    protected override async Task ReadAheadAsync(IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken)
    {
        var codes = rows.Select(r => Campaign.CodeKey((string?)r["code"])).OfType<string>().Distinct().ToList();
        _codes.Learn(codes, await campaigns.FindTakenCodesAsync(codes, cancellationToken));
    }

    protected override async Task<Campaign> MakeAsync(
        CampaignInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        var campaign = new Campaign();
        await DescribeAsync(campaign, input, cancellationToken);
        campaign.BeginAs(input.Status ?? CampaignStatus.Planned);
        return campaign;
    }

    protected override async Task ApplyAsync(
        Campaign campaign,
        CampaignInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        await DescribeAsync(campaign, input, cancellationToken);
        campaign.TurnTo(input.Status ?? CampaignStatus.Planned);
    }

    protected override async Task RestoreAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        await RequireFreeAsync(campaign.Id, Campaign.CodeKey(campaign.Code), cancellationToken);
        await base.RestoreAsync(campaign, cancellationToken);
    }

    private async Task DescribeAsync(Campaign campaign, CampaignInput input, CancellationToken cancellationToken)
    {
        if (Campaign.CodeKey(input.Code) != campaign.LivingCode)
        {
            await RequireFreeAsync(campaign.Id, Campaign.CodeKey(input.Code), cancellationToken);
        }

        await RequireTeamsAsync((input.TeamIds ?? []).Except(campaign.TeamIds).ToList(), cancellationToken);
        var currency = string.IsNullOrEmpty(input.Currency)
            ? (await organizations.GetAsync(cancellationToken)).Currency
            : input.Currency;
        campaign.Describe(input with { Currency = currency });
    }

    private async Task RequireFreeAsync(Guid id, string? codeKey, CancellationToken cancellationToken)
    {
        if (
            codeKey is not null
            && !_codes.TakeIfFree(codeKey)
            && await campaigns.FindByCodeAsync(codeKey, id, cancellationToken) is { } holder
        )
        {
            throw Failure.Conflict(
                "duplicate",
                "Another campaign already has this code.",
                ("duplicates", new List<NamedRef> { holder })
            );
        }
    }

    private async Task RequireTeamsAsync(List<Guid> added, CancellationToken cancellationToken)
    {
        if (added.Count > 0 && (await campaigns.FindTeamsAsync(added, cancellationToken)).Count < added.Distinct().Count())
        {
            throw Failure.Invalid("teamIds", "There is no such team here.");
        }
    }
}
