using Crm.Core.Features.Exports;
using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Reports;

public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddFields<ReportFields>();
        services.AddSingleton<ReportValidator>();
        services.AddScoped<ReportPlanner>();
        services.AddScoped<ReportLabelReader>();
        services.AddScoped<ReportRunner>();
        services.AddScoped<IReportTables, ReportTables>();
        services.AddScoped<ReportService>();
        return services;
    }
}
