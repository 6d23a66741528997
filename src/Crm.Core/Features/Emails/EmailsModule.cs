using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Emails;

public static class EmailsModule
{
    public static IServiceCollection AddEmails(this IServiceCollection services)
    {
        services.AddFields<EmailTemplateFields>();
        services.AddSingleton<EmailTemplateValidator>();
        services.AddSingleton<EmailValidator>();
        services.AddScoped<EmailTemplateService>();
        services.AddScoped<EmailContextFinder>();
        services.AddScoped<EmailLetters>();
        services.AddScoped<EmailService>();
        services.AddScoped<UnsubscribeKeys>();
        services.AddScoped<UnsubscribeService>();
        return services;
    }
}
