using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Deals;

/// <summary>The default pipeline of an organization, with its stages by name.</summary>
internal sealed class SalesFloor(Person person, JsonObject pipeline)
{
    public Guid PipelineId => pipeline.Id();

    public JsonObject Pipeline => pipeline;

    public static async Task<SalesFloor> OfAsync(Person person) =>
        new(person, (await person.ReadAsync("pipelines?isDefault=true")).Items().Single()!.AsObject());

    public Guid Stage(string name) => pipeline["stages"]!.AsArray().Single(s => s!.Text("name") == name)!.Id();

    public async Task<JsonObject> DealAsync(string name, string stage = "Qualification", decimal amount = 100) =>
        await person.CreateAsync(
            "deals",
            new
            {
                name,
                amount,
                stageId = Stage(stage),
            }
        );

    public Task<HttpResponseMessage> MoveAsync(Guid dealId, string stage, Guid? before = null, string? reason = null) =>
        person.PostAsync(
            $"deals/{dealId}/move",
            new
            {
                stageId = Stage(stage),
                beforeDealId = before,
                reason,
            }
        );

    public async Task<JsonObject> ColumnAsync(string stage, string query = "")
    {
        var board = await person.ReadAsync($"deals/board?{query}");
        return board["stages"]!.AsArray().Single(s => s!.Text("name") == stage)!.AsObject();
    }

    public async Task<string> NamesAsync(string stage) =>
        string.Join(' ', (await ColumnAsync(stage))["deals"]!.AsArray().Select(d => d!.Text("name")));
}
