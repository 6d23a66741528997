using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Contacts;

public sealed class ContactScenarios(CrmServer server)
{
    [Fact]
    public async Task A_contact_is_created_read_changed_deleted_and_restored()
    {
        var world = await World.CreateAsync(server);
        var rep = world.Admin;

        var answer = await rep.PostAsync(
            "contacts",
            new
            {
                firstName = " Zoë ",
                lastName = "Müller",
                title = "Head of Sales",
                email = "zoe@muller.example",
                phone = "+49 30 1234567",
                address = new { city = "Berlin", country = "Germany" },
                tags = new[] { "VIP", "partner" },
                lifecycleStage = "customer",
                socialProfiles = new { linkedin = "https://linkedin.com/in/zoe" },
                consents = new[]
                {
                    new
                    {
                        channel = "email",
                        status = "granted",
                        source = "fair",
                    },
                },
            }
        );
        var made = await answer.ShouldBeOkAsync(HttpStatusCode.Created);
        answer.Headers.Location!.ToString().ShouldEndWith($"/api/v1/contacts/{made.Id()}");
        answer.Headers.ETag!.Tag.ShouldBe("\"1\"");
        made.Text("firstName").ShouldBe("Zoë");
        made.Text("displayName").ShouldBe("Zoë Müller");
        made["emails"]![0]!.Text("address").ShouldBe("zoe@muller.example");
        made["emails"]![0]!["isPrimary"]!.GetValue<bool>().ShouldBeTrue();
        made.Text("email").ShouldBe("zoe@muller.example");
        made["owner"]!.Id().ShouldBe(rep.Id);
        made["tags"]!.ToJsonString().ShouldBe("[\"VIP\",\"partner\"]");
        made["consents"]![0]!.Text("at").ShouldEndWith("Z");
        made["customFields"]!.ToJsonString().ShouldBe("{}");

        var read = await rep.GetAsync($"contacts/{made.Id()}");
        read.Headers.ETag!.Tag.ShouldBe("\"1\"");
        JsonNode.DeepEquals(await read.ReadAsync(), made).ShouldBeTrue();

        var changed = await (
            await rep.PatchAsync($"contacts/{made.Id()}", new { title = (string?)null, department = "Export" }, "\"1\"")
        ).ShouldBeOkAsync();
        changed.Number("version").ShouldBe(2);
        changed["title"].ShouldBeNull();
        changed.Text("department").ShouldBe("Export");
        changed.Text("firstName").ShouldBe("Zoë");

        (await rep.DeleteAsync($"contacts/{made.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await rep.GetAsync($"contacts/{made.Id()}")).ShouldBeProblemAsync(404, "not_found");
        (await rep.ReadAsync("contacts")).Number("totalCount").ShouldBe(0);
        (await rep.ReadAsync("contacts?deleted=true")).Items().Single()!.Id().ShouldBe(made.Id());

        var restored = await (await rep.PostAsync($"contacts/{made.Id()}/restore")).ShouldBeOkAsync();
        restored.Text("displayName").ShouldBe("Zoë Müller");
        (await rep.ReadAsync("contacts")).Number("totalCount").ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_if_match_changes_nothing()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var made = await rep.CreateAsync("contacts", new { lastName = "Stale" });
        await (await rep.PatchAsync($"contacts/{made.Id()}", new { title = "A" }, "\"1\"")).ShouldBeOkAsync();

        await (await rep.PatchAsync($"contacts/{made.Id()}", new { title = "B" }, "\"1\"")).ShouldBeProblemAsync(412, "stale");
        await (await rep.DeleteAsync($"contacts/{made.Id()}", "\"1\"")).ShouldBeProblemAsync(412, "stale");

        (await rep.ReadAsync($"contacts/{made.Id()}")).Text("title").ShouldBe("A");
    }

    [Fact]
    public async Task Of_many_changes_with_the_same_version_one_wins()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var made = await rep.CreateAsync("contacts", new { lastName = "Race" });

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => rep.PatchAsync($"contacts/{made.Id()}", new { title = $"T{i}" }, "\"1\""))
        );

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(7);
        (await rep.ReadAsync($"contacts/{made.Id()}")).Number("version").ShouldBe(2);
    }

    [Fact]
    public async Task Changes_without_if_match_all_land()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var made = await rep.CreateAsync("contacts", new { lastName = "Race" });

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => rep.PatchAsync($"contacts/{made.Id()}", new { title = $"T{i}" }))
        );

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await rep.ReadAsync($"contacts/{made.Id()}")).Number("version").ShouldBe(5);
    }

    [Fact]
    public async Task A_second_holder_of_an_email_is_refused_with_the_candidates()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var first = await rep.CreateAsync("contacts", new { firstName = "Asha", email = "asha@acme.example" });

        var problem = await (
            await rep.PostAsync("contacts", new { firstName = "Other", email = "ASHA@acme.example" })
        ).ShouldBeProblemAsync(409, "duplicate");
        problem["duplicates"]!.AsArray().Single()!.Id().ShouldBe(first.Id());
        (await rep.ReadAsync("contacts")).Number("totalCount").ShouldBe(1);

        var twin = await (
            await rep.PostAsync("contacts?allowDuplicate=true", new { firstName = "Other", email = "ASHA@acme.example" })
        ).ShouldBeOkAsync(HttpStatusCode.Created);
        await (await rep.PatchAsync($"contacts/{twin.Id()}", new { title = "No new check" })).ShouldBeOkAsync();

        await rep.DeleteAsync($"contacts/{first.Id()}");
        await rep.DeleteAsync($"contacts/{twin.Id()}");
        await rep.CreateAsync("contacts", new { firstName = "Heir", email = "asha@acme.example" });
        await (await rep.PostAsync($"contacts/{first.Id()}/restore")).ShouldBeProblemAsync(409, "duplicate");
    }

    [Fact]
    public async Task An_email_given_to_many_at_once_has_one_holder()
    {
        var rep = (await World.CreateAsync(server)).Admin;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => rep.PostAsync("contacts", new { firstName = $"N{i}", email = "one@acme.example" }))
        );

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(7);
        (await rep.ReadAsync("contacts")).Number("totalCount").ShouldBe(1);
    }

    [Fact]
    public async Task The_short_forms_change_the_primary_entry()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var made = await rep.CreateAsync(
            "contacts",
            new
            {
                lastName = "Many",
                emails = new object[]
                {
                    new { address = "a@x.example" },
                    new
                    {
                        address = "b@x.example",
                        type = "personal",
                        isPrimary = true,
                    },
                },
            }
        );
        made.Text("email").ShouldBe("b@x.example");

        var renamed = await (await rep.PatchAsync($"contacts/{made.Id()}", new { email = "c@x.example" })).ShouldBeOkAsync();
        renamed.Text("email").ShouldBe("c@x.example");
        renamed["emails"]!.AsArray().Select(e => e!.Text("address")).ShouldBe(["c@x.example", "a@x.example"]);

        var other = await (await rep.PatchAsync($"contacts/{made.Id()}", new { email = "a@x.example" })).ShouldBeOkAsync();
        other["emails"]!.AsArray().Count.ShouldBe(2);
        other.Text("email").ShouldBe("a@x.example");

        var cleared = await (await rep.PatchAsync($"contacts/{made.Id()}", new { email = (string?)null })).ShouldBeOkAsync();
        cleared["emails"]!.AsArray().Single()!.Text("address").ShouldBe("c@x.example");
        cleared.Text("email").ShouldBe("c@x.example");
    }

    [Theory]
    [InlineData("{}", "firstName")]
    [InlineData("""{"firstName":"A","nonsense":1}""", "nonsense")]
    [InlineData("""{"firstName":"A","version":3}""", "version")]
    [InlineData("""{"firstName":"A","owner":{}}""", "owner")]
    [InlineData("""{"firstName":"A","emails":[{"address":"nobody"}]}""", "emails[0].address")]
    [InlineData("""{"firstName":"A","emails":[{"type":"work"}]}""", "emails[0].address")]
    [InlineData("""{"firstName":"A","emails":[{"address":"a@b.example","kind":"x"}]}""", "emails[0].kind")]
    [InlineData("""{"firstName":"A","lifecycleStage":"king"}""", "lifecycleStage")]
    [InlineData("""{"firstName":"A","lifecycleStage":2}""", "lifecycleStage")]
    [InlineData("""{"firstName":5}""", "firstName")]
    [InlineData("""{"firstName":"A","lastContactedAt":"2026-11-20T09:30:00"}""", "lastContactedAt")]
    [InlineData("""{"firstName":"A","companyId":"019390ab-0000-7000-8000-000000000000"}""", "companyId")]
    [InlineData("""{"firstName":"A","ownerId":"019390ab-0000-7000-8000-000000000000"}""", "ownerId")]
    [InlineData("""{"firstName":"A","ownerId":"me"}""", "ownerId")]
    [InlineData("""{"firstName":"A","customFields":{"x":1}}""", "customFields.x")]
    [InlineData("""{"firstName":"A","tags":["a,b"]}""", "tags[0]")]
    [InlineData("""{"firstName":"A","address":{"planet":"Mars"}}""", "address.planet")]
    [InlineData("""{"firstName":"A","emails":[null]}""", "emails[0]")]
    [InlineData("""{"firstName":"A\u0000"}""", "firstName")]
    public async Task Bad_input_is_refused_by_field_and_nothing_is_made(string body, string field)
    {
        var rep = (await World.CreateAsync(server)).Admin;

        await (await rep.PostAsync("contacts", body)).ShouldRefuseAsync(field);

        (await rep.ReadAsync("contacts")).Number("totalCount").ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"firstName\":")]
    [InlineData("{\"firstName\":\"A\",\"firstName\":\"B\"}")]
    [InlineData("{\"firstName\":\"\\ud800\"}")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        var rep = (await World.CreateAsync(server)).Admin;

        await (await rep.PostAsync("contacts", body)).ShouldBeProblemAsync(400);
    }
}
