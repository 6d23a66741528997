using Crm.Core.Features.Accounts;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Bench;

/// <summary>
/// Fills the default pipeline with deals, past the rules of their services: at most 10,000 open ones, the others closed
/// over two years.
/// </summary>
internal static class DealFill
{
    private const int MostOpen = 10_000;
    private const int BatchSize = 500;

    // A rep has 500 open deals.
    private const int DealsOfOne = 20;
    private static readonly string[] Sources = ["website", "referral", "event", "partner"];
    private static readonly string[] Reasons = ["Price", "No budget", "Competitor"];

    public static async Task RunAsync(BenchDatabase database, Guid organizationId, int deals)
    {
        await using var services = BenchFill.Services(database);
        for (var from = 0; from < deals; from += BatchSize)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CallerContext>().Set(Caller.Product(organizationId));
            var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            var isOpen = from < MostOpen;
            var customers = await context.Set<Contact>().OrderBy(c => c.Id).Take(BatchSize).ToListAsync();
            var owner = await context.Set<User>().Select(u => u.Id).FirstAsync();
            var stages = await context.Set<PipelineStage>().Where(s => s.Kind == StageKind.Open == isOpen).ToListAsync();
            context.AddRange(
                Enumerable
                    .Range(from, Math.Min(BatchSize, deals - from))
                    .Select(i => Make(i, stages[i % stages.Count], customers[i % customers.Count], owner))
            );
            await context.SaveChangesAsync();
        }

        Console.WriteLine($"Filled {deals:N0} deals.");
    }

    private static Deal Make(int number, PipelineStage stage, Contact customer, Guid owner)
    {
        var closed = DateTime.UtcNow.AddHours(-(number % 17_500));
        var input = new DealInput
        {
            Name = $"Deal {number}",
            ContactId = customer.Id,
            CompanyId = customer.CompanyId,
            OwnerId = number % DealsOfOne == 0 ? owner : null,
            Amount = number * 7 % 100_000,
            Source = Sources[number % Sources.Length],
            StartedAt = closed.AddDays(-(number % 90)),
            ClosedAt = stage.Kind == StageKind.Open ? null : closed,
            ExpectedCloseDate = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(number % 300),
            LossReason = stage.Kind == StageKind.Lost ? Reasons[number % Reasons.Length] : null,
        };
        var deal = new Deal();
        deal.Start(stage, number * DealOrder.Step, input, DateTime.UtcNow);
        deal.Describe(input, "USD");
        return deal;
    }
}
