using Crm.Infrastructure.Leads;

namespace Crm.Api.Hosting;

/// <summary>Scores leads anew every day; of several nodes one does it.</summary>
internal static class LeadScoreServices
{
    public static IServiceCollection AddCrmLeadScores(this IServiceCollection services) =>
        services.AddHostedService<LeadScoreWorker>();
}
