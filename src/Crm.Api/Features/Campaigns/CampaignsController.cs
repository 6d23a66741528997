using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Campaigns;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Campaigns;

/// <summary>Planned marketing efforts that leads and deals are attributed to.</summary>
[Resource("campaigns")]
[Route("api/v1/campaigns")]
public sealed class CampaignsController(CampaignService campaigns)
    : RecordsController<Campaign, CampaignInput, CampaignView>(campaigns);
