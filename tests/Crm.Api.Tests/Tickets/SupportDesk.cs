using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Tickets;

/// <summary>People and customers of a support desk.</summary>
public static class SupportDesk
{
    public static async Task<Person> AgentAsync(this World world, string name = "agent", bool takesTickets = false)
    {
        var agent = await world.PersonAsync("supportAgent", name);
        if (takesTickets)
        {
            await (await world.Admin.PatchAsync($"users/{agent.Id}", new { takesTickets = true })).ShouldBeOkAsync();
        }

        return agent;
    }

    public static async Task<List<Person>> AgentsInTurnAsync(this World world, int count)
    {
        var agents = new List<Person>();
        for (var i = 0; i < count; i++)
        {
            agents.Add(await world.AgentAsync($"agent-{i}", takesTickets: true));
        }

        return agents;
    }

    /// <summary>A customer with an address of their own.</summary>
    public static Task<JsonObject> CustomerAsync(this World world, string first = "Priya") =>
        world.Admin.CreateAsync(
            "contacts",
            new
            {
                firstName = first,
                lastName = "Nair",
                email = $"{first.ToLowerInvariant()}@{world.Admin.Email.Split('@')[1]}",
            }
        );

    public static Task<JsonObject> TicketAsync(this Person who, string subject = "The gate stays shut", Guid? contactId = null) =>
        who.CreateAsync("tickets", new { subject, contactId });

    public static async Task<JsonObject> WriteAsync(
        this Person who,
        JsonNode ticket,
        string body,
        string visibility = "public"
    ) => await who.CreateAsync($"tickets/{ticket.Id()}/messages", new { body, visibility });

    public static async Task<JsonObject> ResolveAsync(this Person who, JsonNode ticket, string resolution = "The fuse is new.") =>
        await (await who.PostAsync($"tickets/{ticket.Id()}/resolve", new { resolution })).ShouldBeOkAsync();
}
