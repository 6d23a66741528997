using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Crm.Api.Tests.Demo;

/// <summary>The second demo organization: a public data set whose numbers are known.</summary>
public sealed class SalesDemoScenarios
{
    // Nearly nine thousand deals, on a machine that has other things to do.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task The_sales_of_a_computer_maker_are_loaded_once_and_their_numbers_are_right()
    {
        Assert.SkipWhen(
            CrmServer.IsPostgreSql,
            "It is long, and the scenarios of imports load the same files on both databases."
        );
        await using var server = await CrmServer.StartAsync();
        var said = await LoadAsync(server);
        said.ShouldContain("sales_pipeline.csv: Created 8,800, updated 0, left 0 as they are, refused 0 of 8,800 rows.");
        var admin = await SignInAsync(server, said, "grace.lindqvist");

        var sales = await admin.ReadAsync("analytics/sales");
        sales["won"]!.Number("count").ShouldBe(4238);
        sales["won"]!["value"]!.GetValue<decimal>().ShouldBe(10_005_534);
        sales["lost"]!.Number("count").ShouldBe(2473);
        sales["winRate"]!.GetValue<decimal>().ShouldBe(63.15m);
        sales["averageSalesCycleDays"]!.GetValue<decimal>().ShouldBe(51.78m);
        sales["byOwner"]![0]!["owner"]!.Text("displayName").ShouldBe("Darcel Schlecht");
        sales["byOwner"]![0]!["won"]!["value"]!.GetValue<decimal>().ShouldBe(1_153_214);
        var summary = await admin.ReadAsync("analytics/summary");
        summary.Number("companies").ShouldBe(85);
        summary.Number("wonDeals").ShouldBe(4238);
        summary["wonValue"]!.GetValue<decimal>().ShouldBe(10_005_534);
        summary.Number("lostDeals").ShouldBe(2473);
        summary["winRate"]!.GetValue<decimal>().ShouldBe(63.15m);
        summary["averageSalesCycleDays"]!.GetValue<decimal>().ShouldBe(51.78m);

        var teams = (await admin.ReadAsync("teams")).Items();
        teams.Count.ShouldBe(6);
        teams.Select(t => t!.Text("name")).ShouldContain("Central: Melvin Marxen");
        (await admin.ReadAsync("users?pageSize=1")).Number("totalCount").ShouldBe(1 + 6 + 35);
        (await admin.ReadAsync("companies?parentId=none&pageSize=1")).Number("totalCount").ShouldBe(85 - 15);

        var rep = await SignInAsync(server, said, "darcel.schlecht");
        (await rep.ReadAsync("deals?ownerId=me&status=won&pageSize=1")).Number("totalCount").ShouldBe(349);
        var setup = await (await server.CreateClient().GetAsync("/api/v1/setup")).ReadAsync();
        setup["demo"]!["accounts"]!.AsArray().Count.ShouldBe(3);

        (await LoadAsync(server)).ShouldContain("sales_pipeline.csv: Created 0, updated 0, left 8,800 as they are");
        (await admin.ReadAsync("deals?pageSize=1")).Number("totalCount").ShouldBe(8800);
    }

    private static async Task<string> LoadAsync(CrmServer server, [CallerFilePath] string here = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(here)!, "../../data/crm-sales-opportunities");
        var settings = new Dictionary<string, string>(server.Database) { ["Demo:Enabled"] = "false" };
        await using var command = ServerProcess.Start(server.DataFolder, "Development", settings, "demo-sales", folder);
        (await command.ExitCodeAsync(Patience)).ShouldBe(0, command.Output);
        return command.Output;
    }

    private static async Task<Person> SignInAsync(CrmServer server, string said, string name)
    {
        var match = Regex.Match(said, $@"Sign in as ({name}\S+)\s+(\S+)");
        var (email, password) = (match.Groups[1].Value, match.Groups[2].Value);
        var http = server.CreateClient();
        return await Person.SignedInAsync(http, email, await http.PostAsJsonAsync("/api/v1/auth/login", new { email, password }));
    }
}
