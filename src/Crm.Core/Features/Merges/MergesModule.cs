using Crm.Core.Features.Merges.Duplicates;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Merges;

public static class MergesModule
{
    public static IServiceCollection AddMerges(this IServiceCollection services)
    {
        services.AddScoped<IMergeRule, CompanyMergeRule>();
        services.AddScoped<MergeService>();
        services.AddScoped<DuplicateService>();
        return services;
    }
}
