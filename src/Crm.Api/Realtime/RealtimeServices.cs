using Crm.Core.Platform.Patching;

namespace Crm.Api.Realtime;

internal static class RealtimeServices
{
    public static IServiceCollection AddCrmRealtime(this IServiceCollection services)
    {
        services
            .AddSignalR(options =>
            {
                options.MaximumReceiveMessageSize = 4096;
                options.MaximumParallelInvocationsPerClient = 1;
            })
            .AddJsonProtocol(options => ApiJson.Configure(options.PayloadSerializerOptions));
        services.AddSingleton<HubConnections>();
        services.AddHostedService<LiveUpdateSender>();
        return services;
    }

    /// <summary>A connection lives no longer than the token that opened it.</summary>
    public static void MapCrmRealtime(this WebApplication app) =>
        app.MapHub<CrmHub>(CrmHub.Path, options => options.CloseOnAuthenticationExpiration = true);
}
