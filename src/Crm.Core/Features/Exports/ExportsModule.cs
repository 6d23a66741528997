using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Exports;

public static class ExportsModule
{
    public static IServiceCollection AddExports(this IServiceCollection services)
    {
        services.AddFields<ExportFields>();
        services.AddScoped<ExportService>();
        services.AddScoped<ExportWriting>();
        services.AddScoped<ExportRunner>();
        return services;
    }
}
