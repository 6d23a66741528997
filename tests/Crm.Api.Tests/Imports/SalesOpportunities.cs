using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Imports;

/// <summary>The sales of a computer maker, a public data set: its numbers are known, so what an import makes of it shows.</summary>
public sealed class SalesOpportunities(CrmServer server)
{
    [Fact]
    public async Task A_whole_company_is_imported_and_its_numbers_are_right()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await SettleTeamsAsync(admin);

        var accounts = await admin.ImportAsync("company", await ReadAsync("accounts.csv"));
        accounts.Counts().ShouldBe((85, 0, 0, 0), string.Join('\n', await admin.ErrorsAsync(accounts)));
        (await admin.ImportAsync("product", await ReadAsync("products.csv"))).Counts().ShouldBe((7, 0, 0, 0));
        var plan = new JsonObject
        {
            ["createMissing"] = new JsonArray("stage"),
            ["valueMapping"] = new JsonObject { ["product"] = new JsonObject { ["GTXPro"] = "GTX Pro" } },
        };
        var deals = await admin.ImportAsync("deal", await ReadAsync("sales_pipeline.csv"), plan);
        deals.Counts().ShouldBe((8800, 0, 0, 0), string.Join('\n', (await admin.ErrorsAsync(deals)).Take(5)));

        (await admin.ReadAsync("companies")).Number("totalCount").ShouldBe(85);
        var acme = (await admin.ReadAsync("companies?q=Acme Corporation")).Items()[0]!;
        (await admin.ReadAsync($"companies/{acme.Id()}/hierarchy"))["children"]!.AsArray().Count.ShouldBe(4);
        (await admin.ReadAsync("deals")).Number("totalCount").ShouldBe(8800);
        (await admin.ReadAsync("products")).Number("totalCount").ShouldBe(7);

        var sales = await admin.ReadAsync("analytics/sales");
        sales["won"]!.Number("count").ShouldBe(4238);
        sales["won"]!["value"]!.GetValue<decimal>().ShouldBe(10_005_534);
        sales["lost"]!.Number("count").ShouldBe(2473);
        sales["winRate"]!.GetValue<decimal>().ShouldBe(63.15m);
        sales["averageSalesCycleDays"]!.GetValue<decimal>().ShouldBe(51.78m);
        var first = sales["byOwner"]![0]!;
        first["owner"]!.Text("displayName").ShouldBe("Darcel Schlecht");
        first["won"]!["value"]!.GetValue<decimal>().ShouldBe(1_153_214);

        var summary = await admin.ReadAsync("analytics/summary");
        summary.Number("wonDeals").ShouldBe(4238);
        summary["wonValue"]!.GetValue<decimal>().ShouldBe(10_005_534);
        summary.Number("openDeals").ShouldBe(8800 - 4238 - 2473);

        // The same once more changes nothing; and all of it can be taken back.
        plan["duplicates"] = "update";
        (await admin.ImportAsync("deal", await ReadAsync("sales_pipeline.csv"), plan)).Counts().ShouldBe((0, 0, 8800, 0));
        var undone = await admin.UndoAsync(deals);
        undone.Text("status").ShouldBe("undone");
        undone.Number("takenBack").ShouldBe(8800);
        (await admin.ReadAsync("deals")).Number("totalCount").ShouldBe(0);
        (await admin.ReadAsync("analytics/sales"))["won"]!.Number("count").ShouldBe(0);
    }

    // People and teams are made by hand: each manager's agents are a team.
    private static async Task SettleTeamsAsync(Person admin)
    {
        var rows = (await ReadAsync("sales_teams.csv"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(l => l.Trim().Split(','));
        var number = Guid.NewGuid().ToString("n")[..8];
        foreach (var team in rows.GroupBy(r => r[1]))
        {
            var manager = await AddAsync(admin, team.Key, "manager", number, null);
            var made = await admin.CreateAsync("teams", new { name = team.Key, managerId = manager.Id() });
            foreach (var agent in team)
            {
                await AddAsync(admin, agent[0], "salesRep", number, made.Id());
            }
        }
    }

    private static Task<JsonObject> AddAsync(Person admin, string name, string role, string number, Guid? teamId) =>
        admin.CreateAsync(
            "users",
            new
            {
                displayName = name,
                email = $"{name.Replace(' ', '.').ToLowerInvariant()}@{number}.example",
                role,
                teamId,
            }
        );

    private static Task<string> ReadAsync(string name, [CallerFilePath] string here = "") =>
        File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(here)!, "../../data/crm-sales-opportunities", name));
}
