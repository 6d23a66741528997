using Crm.Core.Features.Deals;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Bench;

/// <summary>Fills the open stages of the default pipeline with deals, past the rules of their services.</summary>
internal static class DealFill
{
    private const int Deals = 10_000;
    private const int BatchSize = 500;

    public static async Task RunAsync(BenchDatabase database, Guid organizationId)
    {
        await using var services = BenchFill.Services(database);
        for (var from = 0; from < Deals; from += BatchSize)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CallerContext>().Set(Caller.Product(organizationId));
            var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            var stages = await context.Set<PipelineStage>().Where(s => s.Kind == StageKind.Open).ToListAsync();
            context.AddRange(Enumerable.Range(from, BatchSize).Select(i => Make(i, stages[i % stages.Count])));
            await context.SaveChangesAsync();
        }

        Console.WriteLine($"Filled {Deals:N0} deals.");
    }

    private static Deal Make(int number, PipelineStage stage)
    {
        var input = new DealInput { Name = $"Deal {number}", Amount = number * 7 % 100_000 };
        var deal = new Deal();
        deal.Start(stage, number * DealOrder.Step, input, DateTime.UtcNow);
        deal.Describe(input, "USD");
        return deal;
    }
}
