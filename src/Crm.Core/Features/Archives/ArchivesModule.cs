using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Archives;

public static class ArchivesModule
{
    public static IServiceCollection AddArchives(this IServiceCollection services)
    {
        services.AddScoped<ArchivedContents>();
        services.AddScoped<ArchiveWriting>();
        services.AddScoped<ArchiveRestoring>();
        return services;
    }
}
