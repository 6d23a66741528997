using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Search;

public static class SearchModule
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddScoped<SearchService>();
        services.AddScoped<SearchRebuildService>();
        return services;
    }
}
