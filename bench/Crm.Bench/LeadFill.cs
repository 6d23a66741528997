using Crm.Core.Features.Campaigns;
using Crm.Core.Features.Leads;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Bench;

/// <summary>Fills the organization with the leads of ten campaigns, past the rules of their services.</summary>
internal static class LeadFill
{
    private const int Campaigns = 10;
    private const int BatchSize = 500;

    public static async Task RunAsync(BenchDatabase database, Guid organizationId, int leads)
    {
        await using var services = BenchFill.Services(database);
        var campaigns = new List<Guid>();
        for (var from = 0; from < leads; from += BatchSize)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CallerContext>().Set(Caller.Product(organizationId));
            var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            if (campaigns.Count < Campaigns)
            {
                var campaign = new Campaign();
                campaign.Describe(new CampaignInput { Name = $"Campaign {campaigns.Count}", Currency = "USD" });
                context.Add(campaign);
                campaigns.Add(campaign.Id);
            }

            context.AddRange(Enumerable.Range(from, Math.Min(BatchSize, leads - from)).Select(i => Make(i, campaigns)));
            await context.SaveChangesAsync();
        }

        Console.WriteLine($"Filled {leads:N0} leads.");
    }

    private static Lead Make(int number, List<Guid> campaigns)
    {
        var lead = new Lead();
        var input = new LeadInput
        {
            FirstName = "Lead",
            LastName = $"Number {number}",
            Company = $"Company {number % 5000}",
            Email = $"lead{number}@lead.example",
            Source = (LeadSource)(number % Enum.GetValues<LeadSource>().Length),
            CampaignId = campaigns[number % campaigns.Count],
        };
        lead.Describe(input, null, DateTime.UtcNow);
        return lead;
    }
}
