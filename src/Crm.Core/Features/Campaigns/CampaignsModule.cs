using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Campaigns;

public static class CampaignsModule
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        services.AddFields<CampaignFields>();
        services.AddSingleton<CampaignValidator>();
        services.AddRecords<CampaignService>(RecordType.Campaign);
        return services;
    }
}
