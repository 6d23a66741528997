using Crm.Api.Hosting.Configuration;
using Crm.Core.Features.Imports;
using Crm.Core.Features.Imports.Reading;
using Crm.Infrastructure.Imports;

namespace Crm.Api.Hosting;

/// <summary>Keeps uploaded files in the data folder and imports them; of several nodes each import is done by one.</summary>
internal static class ImportServices
{
    public static IServiceCollection AddCrmImports(this IServiceCollection services, CrmSettings settings)
    {
        services.AddSingleton<IImportFiles>(new ImportFolder(settings.Data.PathOf("imports")));
        services.AddSingleton<IImportTable, XlsxTable>();
        services.AddSingleton<IImportTable, CsvTable>();
        services.AddSingleton<IImportReportFormat, CsvReport>();
        services.AddHostedService<ImportWorker>();
        return services;
    }
}
