using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Demo;

public static class DemoModule
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddScoped<IDemoChapter, CustomersChapter>();
        services.AddScoped<IDemoChapter, CampaignsChapter>();
        services.AddScoped<IDemoChapter, LeadsChapter>();
        services.AddScoped<IDemoChapter, DealsChapter>();
        services.AddScoped<IDemoChapter, WorkChapter>();
        services.AddScoped<IDemoChapter, TicketsChapter>();
        services.AddScoped<IDemoChapter, CustomFieldsChapter>();
        services.AddScoped<IDemoChapter, FilesChapter>();
        services.AddScoped<IDemoChapter, EmailTemplatesChapter>();
        services.AddScoped<IDemoChapter, QuotasChapter>();
        services.AddScoped<IDemoChapter, NotesChapter>();
        services.AddScoped<IDemoChapter, ReportsChapter>();
        services.AddScoped<IDemoChapter, SegmentsChapter>();
        services.AddScoped<DemoSeeder>();
        services.AddScoped<SalesDemo>();
        return services;
    }
}
