using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Deals;

public static class DealsModule
{
    public static IServiceCollection AddDeals(this IServiceCollection services)
    {
        services.AddFields<DealFields>();
        services.AddSingleton<DealValidator>();
        services.AddSingleton<DealMoveValidator>();
        services.AddRecords<DealService>();
        services.AddScoped<DealMoveService>();
        services.AddScoped<DealBoardService>();
        services.AddScoped<StageRemovalService>();
        return services;
    }
}
