using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Attachments;
using Crm.Api.Tests.Exports;
using Crm.Api.Tests.Imports;

namespace Crm.Api.Tests.Walks;

/// <summary>One thing of every kind in an organization, made from the examples of the document.</summary>
public sealed class Inhabitants
{
    private readonly Dictionary<string, Guid> _ids = [];

    public World World { get; private init; } = null!;

    public Guid? Find(string resource) => _ids.TryGetValue(resource, out var id) ? id : null;

    public IEnumerable<Guid> All => _ids.Values;

    public static async Task<Inhabitants> SettleAsync(CrmServer server, OpenApiDocument document)
    {
        var world = await World.CreateAsync(server);
        var inhabitants = new Inhabitants { World = world };
        foreach (
            var create in document
                .Operations.Where(o => o.IsCreate && !o.IsOpen && o.TakesJson)
                .OrderBy(o => o.Path == "activities")
                .ThenBy(o => o.Path, StringComparer.Ordinal)
        )
        {
            var body = create.Body();
            inhabitants.Relate(create, body);
            Localize(body, world);
            var answer = await world.Admin.Http.PostAsJsonAsync($"/api/v1/{create.Path}", body);
            var made = await answer.ReadAsync();
            answer.IsSuccessStatusCode.ShouldBeTrue($"{create} refuses the example of the document: {made.ToJsonString()}");
            inhabitants._ids[create.Path] = made["id"]?.GetValue<Guid>() ?? Guid.Empty;
        }

        inhabitants._ids["imports"] = (await world.Admin.UploadedAsync("company", "Name\nAcme\n")).Id();

        var contact = inhabitants._ids["contacts"];
        inhabitants._ids["attachments"] = (await world.Admin.AttachedAsync("contact", contact, "x"u8.ToArray())).Id();

        var twin = await world.Admin.CreateAsync("contacts", new { lastName = "Twin" });
        var merged = await (
            await world.Admin.PostAsync($"contacts/{contact}/merge", new { sourceId = twin.Id() })
        ).ShouldBeOkAsync();
        inhabitants._ids["merges"] = Guid.Parse(merged.Text("mergeId")!);

        // Somebody else's mention makes the administrator a notification.
        var colleague = await world.ManagerAsync();
        var related = new { type = "contact", id = inhabitants._ids["contacts"] };
        await colleague.CreateAsync(
            "notes",
            new
            {
                body = "Please look",
                related,
                mentions = new[] { world.Admin.Id },
            }
        );

        // What works in the background has come to rest before anybody looks whether it changes.
        await world.Admin.WaitForExportAsync(inhabitants._ids["exports"]);

        // What can't be created by itself comes into being with the rest: its list has it.
        foreach (var list in document.Operations.Where(o => o.Method == "GET" && o.PathParameters.Count == 0 && !o.IsOpen))
        {
            if (
                inhabitants.Find(list.Path) is null
                && (await world.Admin.GetAsync(list.Path)) is { IsSuccessStatusCode: true } answer
            )
            {
                var text = await answer.Content.ReadAsStringAsync();
                if (
                    JsonNode.Parse(text) is JsonObject page
                    && page["items"] is JsonArray { Count: > 0 } items
                    && items[0]?["id"] is { } id
                )
                {
                    inhabitants._ids[list.Path] = id.GetValue<Guid>();
                }
            }
        }

        // A timeline is that of one record; the feed has its entries.
        inhabitants._ids["timeline"] = inhabitants._ids["feed"];
        return inhabitants;
    }

    // What names no record in its example names the contact; and "related" of notes, tasks and files points to the contact.
    private void Relate(ApiOperation create, JsonObject body)
    {
        if (body["related"] is JsonObject related && _ids.TryGetValue("contacts", out var contact))
        {
            related["type"] = "contact";
            related["id"] = contact;
        }

        if (create.Path == "activities")
        {
            body["contactId"] = _ids["contacts"];
        }

        if (create.Path == "quotas")
        {
            body["userId"] = World.Admin.Id;
        }
    }

    // E-mail addresses of users are unique over all organizations.
    private static void Localize(JsonObject body, World world)
    {
        if (body["email"]?.GetValue<string>() is { } email)
        {
            body["email"] = $"{email.Split('@')[0]}@{world.Admin.Email.Split('@')[1]}";
        }
    }
}
