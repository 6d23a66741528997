using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Campaigns;

public static class CampaignsModule
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        services.AddFields<CampaignFields>();
        services.AddSingleton<CampaignValidator>();
        services.AddScoped<CampaignService>();
        return services;
    }
}
