using Crm.Core.Platform.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Retention;

public static class RetentionModule
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddSingleton<RetentionValidator>();
        services.AddScoped<RetentionRulesService>();
        services.AddScoped<IRetentionRule, RetentionRunner>();
        services.AddScoped<IRetentionSubject, TicketFiles>();
        services.AddScoped<IRetentionSubject, DeadLeads>();
        services.AddScoped<IRetentionSubject, QuietContacts>();
        return services;
    }
}
