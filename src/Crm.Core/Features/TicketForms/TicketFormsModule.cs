using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.TicketForms;

public static class TicketFormsModule
{
    public static IServiceCollection AddTicketForms(this IServiceCollection services)
    {
        services.AddSingleton<TicketFormValidator>();
        services.AddScoped<TicketFormService>();
        services.AddScoped<TicketRequestService>();
        return services;
    }
}
