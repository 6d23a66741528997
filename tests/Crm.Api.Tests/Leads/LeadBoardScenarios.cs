using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Leads;

public sealed class LeadBoardScenarios(CrmServer server)
{
    [Fact]
    public async Task The_board_shows_each_stage_with_its_count_and_its_cursor_goes_on_in_the_list()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        for (var i = 0; i < 7; i++)
        {
            await LeadScenarios.CreateAsync(admin, $"N{i}", new { tags = new[] { i % 2 == 0 ? "even" : "odd" } });
        }

        await LeadScenarios.CreateAsync(admin, "Q", new { stage = "qualified", tags = new[] { "even" } });

        var board = await ColumnsAsync(admin, "leads/board");
        board
            .Select(c => (c.Text("stage"), c.Number("count")))
            .ShouldBe([("new", 7), ("contacted", 0), ("qualified", 1), ("unqualified", 0), ("lost", 0)]);
        board[0]["leads"]!.AsArray().Count.ShouldBe(7);
        board[0]["nextCursor"].ShouldBeNull();

        foreach (var filter in new[] { "tags=even", "tags=even&sort=firstName", "q=n" })
        {
            var first = (await ColumnsAsync(admin, $"leads/board?pageSize=2&{filter}"))[0];
            var seen = Names(first["leads"]!.AsArray()).ToList();
            var cursor = first.Text("nextCursor");
            while (cursor is not null)
            {
                var more = await admin.ReadAsync($"leads?stage=new&pageSize=2&{filter}&cursor={cursor}");
                seen.AddRange(Names(more.Items()));
                cursor = more.Text("nextCursor");
            }

            var whole = (await admin.ReadAsync($"leads?stage=new&{filter}")).Items();
            seen.ShouldBe(Names(whole), filter);
            seen.Count.ShouldBe(first.Number("count"), filter);
        }
    }

    [Fact]
    public async Task The_board_takes_the_filters_of_the_list_and_only_its_own_stages()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var lead = await LeadScenarios.CreateAsync(admin, "Ann");
        await LeadScenarios.CreateAsync(admin, "Bob");
        await admin.PutAsync($"leads/{lead.Id()}/score", new { score = 90 });

        (await ColumnsAsync(admin, "leads/board?temperature=hot"))[0].Number("count").ShouldBe(1);
        (await ColumnsAsync(admin, "leads/board?stage=lost,new")).Select(c => c.Text("stage")).ShouldBe(["new", "lost"]);
        await (await admin.GetAsync("leads/board?stage=converted")).ShouldRefuseAsync("stage");
        await (await admin.GetAsync("leads/board?stage=sold")).ShouldRefuseAsync("stage");
        await (await admin.GetAsync("leads/board?page=2")).ShouldRefuseAsync("page");
        await (await admin.GetAsync("leads/board?nonsense=1")).ShouldRefuseAsync("nonsense");
        await (await admin.GetAsync("leads/board?pageSize=101")).ShouldRefuseAsync("pageSize");
    }

    private static async Task<List<JsonNode>> ColumnsAsync(Person who, string path) =>
        (await who.ReadAsync(path))["stages"]!.AsArray().OfType<JsonNode>().ToList();

    private static IEnumerable<string?> Names(JsonArray leads) => leads.Select(l => l!.Text("firstName"));
}
