using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.InboundMail;

public static class InboundMailModule
{
    public static IServiceCollection AddInboundMail(this IServiceCollection services)
    {
        services.AddScoped<InboundMailService>();
        return services;
    }
}
