using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Companies;

public static class CompaniesModule
{
    public static IServiceCollection AddCompanies(this IServiceCollection services)
    {
        services.AddFields<CompanyFields>();
        services.AddSingleton<CompanyValidator>();
        services.AddScoped<CompanyHierarchyService>();
        services.AddRecords<CompanyService>(RecordType.Company);
        return services;
    }
}
