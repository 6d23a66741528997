using System.Diagnostics;
using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Demo;
using Crm.Core.Features.Imports;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Tenancy;

namespace Crm.Api.Hosting.Commands;

/// <summary>
/// <c>crm demo-sales FOLDER</c>: the sales of a computer maker, a public data set, as a second demo organization. Its people are
/// made, its files imported like anybody's. Broken off, it goes on when it is given again; complete, it changes nothing.
/// </summary>
internal static class DemoSalesCommand
{
    private static readonly (string Entity, string File, string Plan)[] Files =
    [
        ("company", "accounts.csv", "{}"),
        ("product", "products.csv", "{}"),
        ("deal", "sales_pipeline.csv", """{"createMissing": ["stage"], "valueMapping": {"product": {"GTXPro": "GTX Pro"}}}"""),
    ];

    /// <summary>Loads it, and tells how to sign in.</summary>
    /// <exception cref="CommandException">It can't be done.</exception>
    public static async Task RunAsync(WebApplicationBuilder builder, string folder, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        if (
            Files.Select(f => f.File).Prepend("sales_teams.csv").FirstOrDefault(f => !File.Exists(Path.Combine(folder, f))) is
            { } missing
        )
        {
            throw new CommandException($"There is no {missing} in {folder}.");
        }

        await using var app = builder.AddCrm().Build();
        await app.MigrateAsync();
        await app.SeedDemoAsync();
        try
        {
            var admin = await FoundAsync(app.Services, await AgentsAsync(app.Services, folder));
            foreach (var (entity, file, plan) in Files)
            {
                await output.WriteAsync($"{file}: ");
                var decided = ApiJson.Read<ImportPlan>(JsonNode.Parse(plan)!);
                await ImportCommand.RunAsync(app.Services, admin, entity, Path.Combine(folder, file), decided, output);
            }
        }
        catch (Exception e) when (e is Failure or ImportFileException)
        {
            throw CommandException.Of(e);
        }

        await output.WriteLineAsync($"Loaded in {watch.Elapsed.TotalSeconds:N0} seconds.");
        foreach (var account in DemoAccount.Sales)
        {
            await output.WriteLineAsync(
                $"  Sign in as {account.Email, -40} {account.Password}   ({account.DisplayName}, {account.Role})"
            );
        }
    }

    private static async Task<Caller> FoundAsync(IServiceProvider services, IReadOnlyList<SalesAgent> agents)
    {
        await using var scope = services.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<SalesDemo>().FoundAsync(agents, CancellationToken.None);
        using var acting = scope.ServiceProvider.GetRequiredService<CallerContext>().Act(Caller.Product(key.OrganizationId));
        var people = scope.ServiceProvider.GetRequiredService<ICallerLookup>();
        return await people.FindAsync(key.UserId, CancellationToken.None)
            ?? throw new CommandException($"{DemoAccount.Sales[0].Email} is not active any more.");
    }

    private static async Task<IReadOnlyList<SalesAgent>> AgentsAsync(IServiceProvider services, string folder)
    {
        await using var file = File.OpenRead(Path.Combine(folder, "sales_teams.csv"));
        var agents = new List<SalesAgent>();
        await foreach (var row in services.GetServices<IImportTable>().Last().ReadAsync(file, CancellationToken.None))
        {
            agents.Add(new SalesAgent(row[0], row[1], row[2]));
        }

        return agents.Skip(1).ToList();
    }
}
