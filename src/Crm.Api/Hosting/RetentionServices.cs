using Crm.Api.Hosting.Configuration;
using Crm.Core.Platform.Retention;
using Crm.Infrastructure.Retention;

namespace Crm.Api.Hosting;

/// <summary>Deletes what is over, once an hour on every node.</summary>
internal static class RetentionServices
{
    public static IServiceCollection AddCrmRetention(this IServiceCollection services, CrmSettings settings)
    {
        services.AddSingleton(
            new RetentionOptions
            {
                EndedSessions = settings.Limits.EndedSessionsKept,
                UsedLinks = settings.Limits.UsedLinksKept,
                DoneMessages = settings.Limits.DoneMessagesKept,
            }
        );
        services.AddHostedService<RetentionWorker>();
        return services;
    }
}
