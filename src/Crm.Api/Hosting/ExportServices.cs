using Crm.Api.Hosting.Configuration;
using Crm.Core.Features.Exports;
using Crm.Infrastructure.Exports;

namespace Crm.Api.Hosting;

/// <summary>Writes exports into the data folder; of several nodes each export is done by one.</summary>
internal static class ExportServices
{
    public static IServiceCollection AddCrmExports(this IServiceCollection services, CrmSettings settings)
    {
        services.AddSingleton<IExportFiles>(new ExportFolder(settings.Data.PathOf("exports")));
        services.AddSingleton<IExportFormat, CsvExport>();
        services.AddSingleton<IExportFormat, XlsxExport>();
        services.AddSingleton<IExportFormat, JsonExport>();
        services.AddHostedService<ExportWorker>();
        return services;
    }
}
