using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Leads;

/// <summary>Web forms as their owners see them.</summary>
public sealed class LeadFormScenarios(CrmServer server)
{
    [Fact]
    public async Task A_form_has_a_key_and_a_snippet_and_keeps_its_key()
    {
        var manager = await (await World.CreateAsync(server)).ManagerAsync();
        var campaign = await manager.CreateAsync("campaigns", new { name = "Launch" });
        var form = await manager.CreateAsync(
            "lead-forms",
            new
            {
                name = "Contact page",
                campaignId = campaign.Id(),
                fields = new object[]
                {
                    new
                    {
                        name = "email",
                        label = "E-mail",
                        required = true,
                    },
                    new { name = "message", label = "<b>What</b> & \"why\"?" },
                },
                allowedOrigins = new[] { "https://Www.Example.com/" },
            }
        );

        form["campaign"]!.Text("name").ShouldBe("Launch");
        (form.Text("source"), form["isActive"]!.GetValue<bool>()).ShouldBe(("webForm", true));
        form.Text("thankYouText")!.ShouldNotBeEmpty();
        form["allowedOrigins"]![0]!.GetValue<string>().ShouldBe("https://www.example.com");
        var key = form.Text("key")!;
        key.Length.ShouldBeGreaterThan(20);
        var snippet = form.Text("snippet")!;
        snippet.ShouldContain($"/api/v1/public/lead-forms/{key}\" method=\"post\"");
        snippet.ShouldContain("name=\"email\" autocomplete=\"email\" required");
        snippet.ShouldContain("&lt;b&gt;What&lt;/b&gt; &amp; &quot;why&quot;?");

        var path = $"lead-forms/{form.Id()}";
        await (await manager.PatchAsync(path, new { key = "mine" })).ShouldRefuseAsync("key");
        await (await manager.PatchAsync(path, new { snippet = "mine" })).ShouldRefuseAsync("snippet");
        await (await manager.PatchAsync(path, new { name = "Later" }, "\"9\"")).ShouldBeProblemAsync(412);
        var changed = await (
            await manager.PatchAsync(path, new { name = "Later", allowedOrigins = (string[]?)null })
        ).ShouldBeOkAsync();
        (changed.Text("key"), changed["allowedOrigins"]!.AsArray().Count).ShouldBe((key, 0));
        (await manager.ReadAsync("lead-forms?isActive=true")).Items().Single()!.Text("snippet").ShouldBe(changed.Text("snippet"));
        (await manager.DeleteAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await manager.GetAsync(path)).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task Managers_write_forms_and_everybody_reads_them()
    {
        var world = await World.CreateAsync(server);
        var form = await world.Admin.CreateAsync("lead-forms", Simple);
        foreach (var role in new[] { "salesRep", "supportAgent", "viewer" })
        {
            var person = await world.PersonAsync(role, role.ToLowerInvariant());
            (await person.ReadAsync("lead-forms")).Number("totalCount").ShouldBe(1);
            await (await person.PostAsync("lead-forms", Simple)).ShouldBeProblemAsync(403);
            await (await person.PatchAsync($"lead-forms/{form.Id()}", new { isActive = false })).ShouldBeProblemAsync(403);
            await (await person.DeleteAsync($"lead-forms/{form.Id()}")).ShouldBeProblemAsync(403);
        }

        var stranger = (await World.CreateAsync(server)).Admin;
        await (await stranger.GetAsync($"lead-forms/{form.Id()}")).ShouldBeProblemAsync(404);
        await (await stranger.PatchAsync($"lead-forms/{form.Id()}", new { name = "Mine" })).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_by_name()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var stranger = (await World.CreateAsync(server)).Admin;
        var foreign = await stranger.CreateAsync("campaigns", new { name = "Foreign" });
        async Task RefusedAsync(string at, object change)
        {
            var body = new JsonObject { ["name"] = "Form", ["fields"] = Fields(("email", "E-mail")) };
            foreach (var (name, value) in (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(change)!)
            {
                body[name] = value?.DeepClone();
            }

            await (await admin.PostAsync("lead-forms", body)).ShouldRefuseAsync(at);
        }

        await RefusedAsync("name", new { name = " " });
        await RefusedAsync("campaignId", new { campaignId = foreign.Id() });
        await RefusedAsync("source", new { source = "nowhere" });
        await RefusedAsync("fields", new { fields = Array.Empty<object>() });
        await RefusedAsync("fields", new { fields = Fields(("message", "Message")) });
        await RefusedAsync("fields", new { fields = Fields(("email", "E-mail"), ("Email", "Again")) });
        await RefusedAsync("fields[0].name", new { fields = Fields(("e mail", "E-mail"), ("email", "E-mail")) });
        await RefusedAsync("fields[0].name", new { fields = Fields(("homepage_url", "Trap"), ("email", "E-mail")) });
        await RefusedAsync("fields[1].name", new { fields = Fields(("email", "E-mail"), ("utm_source", "Source")) });
        await RefusedAsync("fields[0].label", new { fields = Fields(("email", " ")) });
        await RefusedAsync("thankYouText", new { thankYouText = new string('x', 1001) });
        await RefusedAsync("allowedOrigins[0]", new { allowedOrigins = new[] { "https://example.com/path" } });
        await RefusedAsync("allowedOrigins[0]", new { allowedOrigins = new[] { "*" } });
        await RefusedAsync("allowedOrigins[0]", new { allowedOrigins = new[] { "javascript:alert(1)" } });
        await (await admin.PostAsync("lead-forms", Simple)).ShouldBeOkAsync(HttpStatusCode.Created);
        await (await admin.PostAsync("lead-forms", Simple)).ShouldBeProblemAsync(409, "duplicate");
    }

    private static object Simple => new { name = "Simple", fields = Fields(("email", "E-mail")) };

    private static JsonArray Fields(params (string Name, string Label)[] fields) =>
        [.. fields.Select(f => new JsonObject { ["name"] = f.Name, ["label"] = f.Label })];
}
