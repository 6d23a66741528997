using Crm.Core.Features.Accounts;
using Crm.Core.Features.Currencies;
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
        services.AddScoped<DealLines>();
        services.AddScoped<DealStages>();
        services.AddRecords<DealService>(RecordType.Deal);
        services.AddScoped<DealMoveService>();
        services.AddScoped<DealBoardService>();
        services.AddScoped<DealValuation>();
        services.AddScoped<IValuedInCurrency>(s => s.GetRequiredService<DealValuation>());
        services.AddScoped<ICurrencyFollower>(s => s.GetRequiredService<DealValuation>());
        services.AddScoped<StageRemovalService>();
        return services;
    }
}
