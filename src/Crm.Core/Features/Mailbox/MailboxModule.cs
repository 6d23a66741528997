using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Mailbox;

public static class MailboxModule
{
    public static IServiceCollection AddMailbox(this IServiceCollection services)
    {
        services.AddSingleton<InboundMailboxValidator>();
        services.AddScoped<InboundMailboxService>();
        services.AddScoped<ReplyReferences>();
        return services;
    }
}
