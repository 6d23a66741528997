using Crm.Core.Features.Exports;
using Crm.Core.Features.Reports.Schedules;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Outbox;
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
        services.AddScoped<ReportScheduleService>();
        services.AddScoped<ReportMails>();
        services.AddScoped<IOutboxHandler, ReportMailHandler>();
        return services;
    }
}
