using Crm.Core.Features.Imports.Reading;
using Crm.Core.Features.Imports.Writing;
using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Imports;

public static class ImportsModule
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddFields<ImportFields>();
        services.AddFields<ImportMappingFields>();
        services.AddSingleton<ImportMappingValidator>();
        services.AddScoped<ImportMappingService>();
        services.AddScoped<ImportTables>();
        services.AddScoped<ImportService>();
        services.AddScoped<ImportReport>();
        services.AddScoped<ImportCheckService>();
        services.AddScoped<ImportProgress>();
        services.AddScoped<ImportMissingRecords>();
        services.AddScoped<ImportPeople>();
        services.AddScoped<ImportStages>();
        services.AddScoped<ImportRelations>();
        services.AddScoped<ImportBatch>();
        services.AddScoped<ImportParents>();
        services.AddScoped<ImportWriting>();
        services.AddScoped<ImportUndoing>();
        services.AddScoped<ImportRunner>();
        return services;
    }
}
