using System.Text.Json.Nodes;
using Crm.Api.Tests.Tickets;

namespace Crm.Api.Tests.Analytics;

public sealed class SupportAnalyticsScenarios(CrmServer server)
{
    [Fact]
    public async Task Numbers_tell_volume_speed_and_satisfaction_by_agent()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia");
        var customer = await world.CustomerAsync();
        var first = await TicketAsync(agent, customer);
        await agent.WriteAsync(first, "Hello");
        await agent.ResolveAsync(first);
        await TicketAsync(agent, customer);
        await world.Admin.TicketAsync("Nobody's");

        var numbers = await world.Admin.ReadAsync("analytics/support");

        (numbers.Number("created"), numbers.Number("resolved"), numbers.Number("open")).ShouldBe((3, 1, 2));
        numbers["firstResponseInTimeRate"]!.GetValue<decimal>().ShouldBe(100);
        numbers["resolutionInTimeRate"]!.GetValue<decimal>().ShouldBe(100);
        numbers["satisfaction"].ShouldBeNull();
        numbers["byDay"]!.AsArray().Last()!.Number("created").ShouldBe(3);
        var mia = numbers["byAgent"]!.AsArray().First()!;
        mia["agent"]!.Text("displayName").ShouldBe("mia");
        (mia.Number("created"), mia.Number("resolved"), mia.Number("open")).ShouldBe((2, 1, 1));
        (await world.Admin.ReadAsync($"analytics/support?ownerId={agent.Id}")).Number("created").ShouldBe(2);
        (await world.Admin.ReadAsync("analytics/support?from=2001-01-01&to=2001-12-31")).Number("created").ShouldBe(0);
        await (await world.Admin.GetAsync("analytics/support?shoe=9")).ShouldRefuseAsync("shoe");
    }

    [Fact]
    public async Task They_cost_the_same_however_much_there_is()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia");
        var customer = await world.CustomerAsync();
        for (var i = 0; i < 8; i++)
        {
            var ticket = await TicketAsync(agent, customer);
            await agent.ResolveAsync(ticket);
        }

        using var commands = SqlCommands.Count();
        await world.Admin.ReadAsync("analytics/support?from=2026-01-01");

        commands.Texts.Count.ShouldBeLessThanOrEqualTo(10);
    }

    private static Task<JsonObject> TicketAsync(Person agent, JsonNode customer) =>
        agent.CreateAsync(
            "tickets",
            new
            {
                subject = "Gate",
                contactId = customer.Id(),
                assigneeId = agent.Id,
            }
        );
}
