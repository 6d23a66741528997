using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Privacy;

public static class PrivacyModule
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddScoped<ErasureService>();
        services.AddScoped<PersonExportService>();
        return services;
    }
}
