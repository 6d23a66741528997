using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Quotas;

public static class QuotasModule
{
    public static IServiceCollection AddQuotas(this IServiceCollection services)
    {
        services.AddFields<QuotaFields>();
        services.AddSingleton<QuotaValidator>();
        services.AddScoped<QuotaService>();
        return services;
    }
}
