using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Leads;

/// <summary>Leads go in turn to the people who take them.</summary>
public sealed class LeadTurnScenarios(CrmServer server)
{
    [Fact]
    public async Task Leads_go_in_turn_to_those_who_take_them_and_the_answer_says_to_whom()
    {
        var world = await World.CreateAsync(server);
        var takers = (await world.HireAsync(2)).Select(t => t.Id).ToHashSet();

        var owners = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            var lead = await AutoAsync(world.Admin);
            lead["assignment"]!["assigned"]!.GetValue<bool>().ShouldBeTrue();
            lead["assignment"]!["reason"].ShouldBeNull();
            Owner(lead["assignment"]!).ShouldBe(Owner(lead));
            owners.Add(Owner(lead)!.Value);
        }

        owners[..2].ToHashSet().ShouldBe(takers);
        owners[2..].ShouldBe(owners[..2]);
        (await world.Admin.ReadAsync($"leads?ownerId={owners[0]}")).Number("totalCount").ShouldBe(2);
    }

    [Fact]
    public async Task Forty_leads_at_once_give_ten_to_each_of_four()
    {
        var world = await World.CreateAsync(server);
        var takers = await world.HireAsync(4);

        var made = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => AutoAsync(world.Admin)));

        made.GroupBy(l => Owner(l)!.Value)
            .ToDictionary(g => g.Key, g => g.Count())
            .ShouldBe(takers.ToDictionary(t => t.Id, _ => 10), ignoreOrder: true);
    }

    [Fact]
    public async Task Two_nodes_on_the_same_data_keep_one_turn()
    {
        Assert.SkipUnless(CrmServer.IsPostgreSql, "SQLite serves one node.");
        var world = await World.CreateAsync(server);
        var takers = await world.HireAsync(4);
        await using var other = server.Restart();
        using var elsewhere = other.CreateClient();
        elsewhere.DefaultRequestHeaders.Authorization = world.Admin.Http.DefaultRequestHeaders.Authorization;

        var here = Enumerable.Range(0, 20).Select(_ => AutoAsync(world.Admin));
        var there = Enumerable
            .Range(0, 20)
            .Select(async _ =>
            {
                var body = new StringContent(Auto, System.Text.Encoding.UTF8, "application/json");
                return await (await elsewhere.PostAsync("/api/v1/leads", body)).ShouldBeOkAsync(HttpStatusCode.Created);
            });
        var made = await Task.WhenAll(here.Concat(there));

        made.GroupBy(l => Owner(l)!.Value).Select(g => g.Count()).ShouldBe([10, 10, 10, 10]);
        made.Select(l => Owner(l)!.Value).Distinct().ShouldBe(takers.Select(t => t.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task Who_stops_taking_leads_is_skipped_and_with_nobody_left_the_lead_stays_unassigned()
    {
        var world = await World.CreateAsync(server);
        var takers = await world.HireAsync(2);
        await world.TakesLeadsAsync(takers[0], false);

        Owner(await AutoAsync(world.Admin)).ShouldBe(takers[1].Id);
        Owner(await AutoAsync(world.Admin)).ShouldBe(takers[1].Id);

        await (await world.Admin.PatchAsync($"users/{takers[1].Id}", new { status = "inactive" })).ShouldBeOkAsync();
        var free = await AutoAsync(world.Admin);
        Owner(free).ShouldBeNull();
        free["owner"].ShouldBeNull();
        free["assignment"]!["assigned"]!.GetValue<bool>().ShouldBeFalse();
        free["assignment"]!["ownerId"].ShouldBeNull();
        free["assignment"]!.Text("reason").ShouldBe("Nobody takes leads at the moment.");
    }

    [Fact]
    public async Task The_owner_is_the_caller_unless_nobody_or_somebody_is_named()
    {
        var world = await World.CreateAsync(server);
        var taker = (await world.HireAsync(1))[0];

        Owner(await world.Admin.CreateAsync("leads", new { firstName = "Mine" })).ShouldBe(world.Admin.Id);
        Owner(await world.Admin.CreateAsync("leads", """{"firstName":"Nobody's","ownerId":null}""")).ShouldBeNull();
        Owner(await world.Admin.CreateAsync("leads", """{"firstName":"Turn","ownerId":null,"autoAssign":true}"""))
            .ShouldBe(taker.Id);
        var named = await world.Admin.CreateAsync(
            "leads",
            new
            {
                firstName = "Named",
                ownerId = world.Admin.Id,
                autoAssign = true,
            }
        );
        Owner(named).ShouldBe(world.Admin.Id);
        named["assignment"]!["assigned"]!.GetValue<bool>().ShouldBeFalse();
        Owner(await world.Admin.CreateAsync("leads", new { firstName = "No turn", autoAssign = false })).ShouldBe(world.Admin.Id);
    }

    [Fact]
    public async Task A_rep_who_sees_only_their_own_records_gets_the_answer_all_the_same()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var taker = (await world.HireAsync(1))[0];
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();

        var made = await AutoAsync(rep);

        Owner(made).ShouldBe(taker.Id);
        await (await rep.GetAsync($"leads/{made.Id()}")).ShouldBeProblemAsync(404);
        await (await rep.GetAsync($"leads/{made.Id()}/scores")).ShouldBeProblemAsync(404);
        await (await rep.PutAsync($"leads/{made.Id()}/stage", new { stage = "lost" })).ShouldBeProblemAsync(404);
        (await taker.ReadAsync($"leads/{made.Id()}")).Id().ShouldBe(made.Id());
        (await taker.ReadAsync("notifications")).Items().Single()!["related"]!.Id().ShouldBe(made.Id());
    }

    [Fact]
    public async Task A_retry_with_the_same_key_takes_no_second_turn()
    {
        var world = await World.CreateAsync(server);
        await world.HireAsync(2);

        var first = await (await world.Admin.PostAsync("leads", Auto, "once")).ShouldBeOkAsync(HttpStatusCode.Created);
        var again = await (await world.Admin.PostAsync("leads", Auto, "once")).ShouldBeOkAsync(HttpStatusCode.Created);
        var next = await AutoAsync(world.Admin);

        JsonNode.DeepEquals(again, first).ShouldBeTrue();
        Owner(next).ShouldNotBe(Owner(first));
    }

    [Fact]
    public async Task Unassigned_leads_are_given_in_turn_and_the_others_stay()
    {
        var world = await World.CreateAsync(server);
        var free = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            free.Add((await world.Admin.CreateAsync("leads", """{"firstName":"Free","ownerId":null}""")).Id());
        }

        var owned = (await world.Admin.CreateAsync("leads", new { firstName = "Owned" })).Id();
        var converted = (await world.Admin.CreateAsync("leads", """{"firstName":"Done","ownerId":null}""")).Id();
        await server.ConvertAsync(world.Admin, converted);
        var stranger = Guid.CreateVersion7();
        var none = await AssignAsync(world.Admin, free);
        none.Number("assigned").ShouldBe(0);
        none.Items().ShouldAllBe(i => i!.Text("reason") == "Nobody takes leads at the moment.");

        var takers = await world.HireAsync(2);
        var result = await AssignAsync(world.Admin, [.. free, owned, converted, stranger]);

        result.Number("assigned").ShouldBe(4);
        result.Items().Select(i => i!.Id()).ShouldBe([.. free, owned, converted, stranger]);
        result.Items().Take(4).GroupBy(i => Owner(i!)).ShouldAllBe(g => g.Count() == 2);
        result.Items()[4]!["assigned"]!.GetValue<bool>().ShouldBeFalse();
        Owner(result.Items()[4]!).ShouldBe(world.Admin.Id);
        result.Items()[6]!.Text("reason").ShouldBe("There is no such lead.");
        (await world.Admin.ReadAsync($"leads?ownerId={takers[0].Id}")).Number("totalCount").ShouldBe(2);
        await (await world.Admin.PostAsync("leads/assign", new { leadIds = Array.Empty<Guid>() })).ShouldRefuseAsync("leadIds");
    }

    private const string Auto = """{"firstName":"Next","autoAssign":true}""";

    private static Task<JsonObject> AutoAsync(Person who) => who.CreateAsync("leads", Auto);

    private static async Task<JsonObject> AssignAsync(Person who, List<Guid> leadIds) =>
        await (await who.PostAsync("leads/assign", new { leadIds })).ShouldBeOkAsync();

    private static Guid? Owner(JsonNode lead) => lead.Text("ownerId") is { } id ? Guid.Parse(id) : null;
}
