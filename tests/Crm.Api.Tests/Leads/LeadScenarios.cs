using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Leads;

public sealed class LeadScenarios(CrmServer server)
{
    [Fact]
    public async Task A_lead_is_created_read_changed_deleted_and_restored()
    {
        var admin = (await World.CreateAsync(server)).Admin;

        var answer = await admin.PostAsync(
            "leads",
            new
            {
                firstName = "Aarav",
                lastName = "Sharma",
                company = "Techverse",
                jobTitle = "Director of Sales",
                email = "Aarav@techverse.example",
                phone = "+91 98765 43120",
                industry = "Software",
                region = "South",
                location = "Bengaluru",
                source = "webForm",
                utm = new { source = "newsletter", campaign = "launch" },
                statusReason = "Asked for a call",
                qualification = new { budget = true, need = false },
                interestedProducts = new[] { "Private office" },
                consents = new[] { new { channel = "email", status = "granted" } },
                estimatedValue = 250000.50,
                currency = "INR",
                nextActionAt = "2026-11-20T15:00:00+05:30",
                tags = new[] { "hot list" },
            }
        );
        var made = await answer.ShouldBeOkAsync(HttpStatusCode.Created);
        answer.Headers.Location!.ToString().ShouldEndWith($"/api/v1/leads/{made.Id()}");
        made.Text("displayName").ShouldBe("Aarav Sharma");
        made.Text("stage").ShouldBe("new");
        made["owner"]!.Id().ShouldBe(admin.Id);
        made.Text("nextActionAt").ShouldBe("2026-11-20T09:30:00Z");
        made["estimatedValue"]!.GetValue<decimal>().ShouldBe(250000.50m);
        made["utm"]!.Text("campaign").ShouldBe("launch");
        made["utm"]!["term"].ShouldBeNull();
        made["qualification"]!.ToJsonString().ShouldBe("""{"budget":true,"authority":null,"need":false,"timeline":null}""");
        made["consents"]![0]!.Text("at").ShouldEndWith("Z");
        made["campaign"].ShouldBeNull();
        made["assignment"].ShouldBeNull();
        made["scoreIsManual"]!.GetValue<bool>().ShouldBeFalse();
        JsonNode.DeepEquals(await admin.ReadAsync($"leads/{made.Id()}"), made).ShouldBeTrue();

        var changed = await (
            await admin.PatchAsync(
                $"leads/{made.Id()}",
                new { qualification = new { authority = true, need = (bool?)null }, jobTitle = (string?)null },
                answer.Headers.ETag!.Tag
            )
        ).ShouldBeOkAsync();
        changed["qualification"]!.ToJsonString().ShouldBe("""{"budget":true,"authority":true,"need":null,"timeline":null}""");
        changed["jobTitle"].ShouldBeNull();
        changed.Text("company").ShouldBe("Techverse");
        await (
            await admin.PatchAsync($"leads/{made.Id()}", new { company = "Else" }, answer.Headers.ETag!.Tag)
        ).ShouldBeProblemAsync(412, "stale");

        (await admin.DeleteAsync($"leads/{made.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await admin.GetAsync($"leads/{made.Id()}")).ShouldBeProblemAsync(404);
        await (await admin.GetAsync($"leads/{made.Id()}/scores")).ShouldBeProblemAsync(404);
        (await admin.ReadAsync("leads?deleted=true")).Items().Single()!.Id().ShouldBe(made.Id());
        await (await admin.PostAsync($"leads/{made.Id()}/restore")).ShouldBeOkAsync();
        (await admin.ReadAsync("leads")).Number("totalCount").ShouldBe(1);
    }

    [Theory]
    [InlineData("""{}""", "firstName")]
    [InlineData("""{"firstName":"A","stage":"converted"}""", "stage")]
    [InlineData("""{"firstName":"A","stage":"sold"}""", "stage")]
    [InlineData("""{"firstName":"A","source":"dream"}""", "source")]
    [InlineData("""{"firstName":"A","score":80}""", "score")]
    [InlineData("""{"firstName":"A","temperature":"hot"}""", "temperature")]
    [InlineData("""{"firstName":"A","convertedAt":"2026-11-20T09:30:00Z"}""", "convertedAt")]
    [InlineData("""{"firstName":"A","email":"nobody"}""", "email")]
    [InlineData("""{"firstName":"A","phone":"x"}""", "phone")]
    [InlineData("""{"firstName":"A","estimatedValue":-1}""", "estimatedValue")]
    [InlineData("""{"firstName":"A","estimatedValue":1.234}""", "estimatedValue")]
    [InlineData("""{"firstName":"A","currency":"rupees"}""", "currency")]
    [InlineData("""{"firstName":"A","qualification":{"budget":"yes"}}""", "qualification.budget")]
    [InlineData("""{"firstName":"A","qualification":{"money":true}}""", "qualification.money")]
    [InlineData("""{"firstName":"A","utm":{"colour":"red"}}""", "utm.colour")]
    [InlineData("""{"firstName":"A","nextActionAt":"2026-11-20T09:30:00"}""", "nextActionAt")]
    [InlineData("""{"firstName":"A","interestedProducts":[""]}""", "interestedProducts[0]")]
    [InlineData("""{"firstName":"A","campaignId":"019390ab-0000-7000-8000-000000000000"}""", "campaignId")]
    public async Task Bad_input_is_refused_by_the_name_of_its_field(string body, string field)
    {
        var admin = (await World.CreateAsync(server)).Admin;

        await (await admin.PostAsync("leads", body)).ShouldRefuseAsync(field);
        (await admin.ReadAsync("leads")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var hot = await CreateAsync(
            admin,
            "Ann",
            new
            {
                email = "ANN@x.example",
                source = "referral",
                tags = new[] { "vip" },
            }
        );
        await SetScoreAsync(admin, hot, 72);
        var warm = await CreateAsync(
            admin,
            "Bob",
            new
            {
                phone = "+91 98765 43120",
                stage = "contacted",
                company = "Acme",
            }
        );
        await SetScoreAsync(admin, warm, 70);
        var cold = await CreateAsync(admin, "Cyd", new { ownerId = (string?)null, utm = new { source = "Newsletter" } });
        await SetScoreAsync(admin, cold, 39);

        await ShouldShowAsync(admin, "temperature=hot", "Ann");
        await ShouldShowAsync(admin, "temperature=warm,cold", "Bob", "Cyd");
        await ShouldShowAsync(admin, "scoreMin=70", "Ann", "Bob");
        await ShouldShowAsync(admin, "scoreMin=39&scoreMax=70", "Bob", "Cyd");
        await ShouldShowAsync(admin, "grade=B", "Ann", "Bob");
        await ShouldShowAsync(admin, "scoreIsManual=true", "Ann", "Bob", "Cyd");
        await ShouldShowAsync(admin, "stage=contacted", "Bob");
        await ShouldShowAsync(admin, "stage=new,contacted", "Ann", "Bob", "Cyd");
        await ShouldShowAsync(admin, "source=referral", "Ann");
        await ShouldShowAsync(admin, "source=none", "Bob", "Cyd");
        await ShouldShowAsync(admin, "source=referral,none", "Ann", "Bob", "Cyd");
        await ShouldShowAsync(admin, "company=none", "Ann", "Cyd");
        await ShouldShowAsync(admin, "company=acme,none", "Ann", "Bob", "Cyd");
        await ShouldShowAsync(admin, "email=ann@X.example", "Ann");
        await ShouldShowAsync(admin, "phone=98765-43120", "Bob");
        await ShouldShowAsync(admin, "company=acme", "Bob");
        await ShouldShowAsync(admin, "utmSource=newsletter", "Cyd");
        await ShouldShowAsync(admin, "tags=VIP", "Ann");
        await ShouldShowAsync(admin, "ownerId=none", "Cyd");
        await ShouldShowAsync(admin, "campaignId=none", "Ann", "Bob", "Cyd");
        await ShouldShowAsync(admin, "q=acme", "Bob");
        await ShouldShowAsync(admin, "q=4312", "Bob");
        (await admin.ReadAsync("leads?sort=-score")).Items().Select(l => l!.Text("firstName")).ShouldBe(["Ann", "Bob", "Cyd"]);
    }

    [Fact]
    public async Task A_move_stands_in_the_history_and_as_a_sentence_on_the_timeline()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var lead = await CreateAsync(admin, "Ann");

        var moved = await (
            await admin.PutAsync($"leads/{lead.Id()}/stage", new { stage = "lost", notes = "Too dear" })
        ).ShouldBeOkAsync();
        moved.Text("stage").ShouldBe("lost");
        moved.Text("statusReason").ShouldBe("Too dear");
        var again = await (await admin.PutAsync($"leads/{lead.Id()}/stage", new { stage = "lost" })).ShouldBeOkAsync();
        again.Number("version").ShouldBe(moved.Number("version"));
        var back = await (await admin.PatchAsync($"leads/{lead.Id()}", new { stage = "contacted" })).ShouldBeOkAsync();
        back.Text("stage").ShouldBe("contacted");
        await (await admin.PutAsync($"leads/{lead.Id()}/stage", new { stage = "converted" })).ShouldRefuseAsync("stage");
        await (await admin.PutAsync($"leads/{lead.Id()}/stage", new { notes = "where?" })).ShouldRefuseAsync("stage");

        var history = (await admin.ReadAsync($"leads/{lead.Id()}/stage-history")).Items();
        history
            .Select(m => (m!.Text("fromStage"), m!.Text("toStage"), m!.Text("notes")))
            .ShouldBe([("lost", "contacted", null), ("new", "lost", "Too dear"), (null, "new", null)]);
        history[0]!["by"]!.Id().ShouldBe(admin.Id);
        history[0]!["daysInPreviousStage"]!.GetValue<decimal>().ShouldBe(0m);
        history[2]!["daysInPreviousStage"].ShouldBeNull();

        var timeline = (await admin.ReadAsync($"timeline?leadId={lead.Id()}")).Items();
        timeline.Select(t => t!.Text("title")![8..]).ShouldContain(t => t.EndsWith("moved this record to lost"));
        timeline.Single(t => t!.Text("title")!.EndsWith("to lost", StringComparison.Ordinal))!.Text("body").ShouldBe("Too dear");
    }

    [Fact]
    public async Task A_sales_rep_changes_every_lead_and_deletes_only_their_own()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var (agent, viewer) = (await world.PersonAsync("supportAgent"), await world.ViewerAsync());
        var own = await CreateAsync(rep, "Own");
        var other = await CreateAsync(world.Admin, "Other");

        await (await rep.PatchAsync($"leads/{other.Id()}", new { company = "Acme" })).ShouldBeOkAsync();
        await (await rep.DeleteAsync($"leads/{other.Id()}")).ShouldBeProblemAsync(403);
        var bulk = await (
            await rep.PostAsync("leads/bulk", new { action = "delete", ids = new[] { own.Id(), other.Id() } })
        ).ShouldBeOkAsync();
        bulk.Number("succeeded").ShouldBe(1);
        bulk["failed"]![0]!.Number("status").ShouldBe(403);
        await (await rep.PostAsync($"leads/{own.Id()}/restore")).ShouldBeOkAsync();
        await (await (await world.ManagerAsync()).DeleteAsync($"leads/{own.Id()}")).ShouldBeOkAsync(HttpStatusCode.NoContent);

        foreach (var reader in new[] { agent, viewer })
        {
            await reader.ReadAsync($"leads/{other.Id()}");
            await (await reader.PostAsync("leads", new { firstName = "No" })).ShouldBeProblemAsync(403);
            await (await reader.PutAsync($"leads/{other.Id()}/stage", new { stage = "lost" })).ShouldBeProblemAsync(403);
            await (await reader.DeleteAsync($"leads/{other.Id()}/score")).ShouldBeProblemAsync(403);
        }
    }

    [Fact]
    public async Task A_converted_lead_leaves_list_board_and_search_and_no_longer_changes()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var gone = await CreateAsync(admin, "Zora", new { email = "zora@x.example", company = "Quarz" });
        await CreateAsync(admin, "Stays");
        await server.ConvertAsync(admin, gone.Id());

        var list = await admin.ReadAsync("leads");
        list.Items().Single()!.Text("firstName").ShouldBe("Stays");
        list.Number("totalCount").ShouldBe(1);
        (await admin.ReadAsync("leads?pageSize=1")).Number("totalCount").ShouldBe(1);
        (await admin.ReadAsync("leads/board"))["stages"]!.AsArray().Sum(s => s!.Number("count")).ShouldBe(1);
        foreach (var text in new[] { "zora", "zora@x", "quarz" })
        {
            (await admin.ReadAsync($"search?q={text}")).Items().ShouldBeEmpty();
            (await admin.ReadAsync($"leads?q={text}")).Items().ShouldBeEmpty();
        }

        await ShouldShowAsync(admin, "stage=converted", "Zora");
        await ShouldShowAsync(admin, "stage=converted&q=zor", "Zora");
        await ShouldShowAsync(admin, "stage=converted,new", "Stays", "Zora");
        var read = await admin.ReadAsync($"leads/{gone.Id()}");
        read.Text("stage").ShouldBe("converted");
        read.Text("convertedAt").ShouldEndWith("Z");
        (await admin.ReadAsync("feed")).Items().Select(f => f!["related"]!.Text("title")).ShouldContain("Zora");

        HttpResponseMessage[] refused =
        [
            await admin.PatchAsync($"leads/{gone.Id()}", new { company = "Else" }),
            await admin.PutAsync($"leads/{gone.Id()}/stage", new { stage = "new" }),
            await admin.PutAsync($"leads/{gone.Id()}/score", new { score = 1 }),
            await admin.DeleteAsync($"leads/{gone.Id()}/score"),
        ];
        foreach (var answer in refused)
        {
            await answer.ShouldBeProblemAsync(409, "converted");
        }

        var bulk = await (
            await admin.PostAsync(
                "leads/bulk",
                new
                {
                    action = "addTags",
                    ids = new[] { gone.Id() },
                    values = new { tags = new[] { "x" } },
                }
            )
        ).ShouldBeOkAsync();
        bulk["failed"]![0]!.Number("status").ShouldBe(409);
        (await admin.DeleteAsync($"leads/{gone.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await admin.ReadAsync("leads")).Number("totalCount").ShouldBe(1);
        await (await admin.PostAsync($"leads/{gone.Id()}/restore")).ShouldBeOkAsync();
        (await admin.ReadAsync("leads?pageSize=1")).Number("totalCount").ShouldBe(1);
    }

    [Theory]
    [InlineData("leads?pageSize=100", 5)]
    [InlineData("leads?q=lead", 6)]
    [InlineData("leads/board", 21)]
    public async Task A_list_takes_a_fixed_number_of_sql_commands(string path, int most)
    {
        var admin = (await World.CreateAsync(server)).Admin;
        for (var i = 0; i < 30; i++)
        {
            await CreateAsync(admin, $"Lead {i}", new { stage = i % 2 == 0 ? "new" : "lost" });
        }

        using var commands = SqlCommands.Count();
        await admin.ReadAsync(path);

        commands.Texts.Count.ShouldBeLessThanOrEqualTo(most, string.Join("\n\n", commands.Texts));
    }

    [Fact]
    public async Task Many_leads_changed_at_once_are_scored_by_a_fixed_number_of_sql_commands()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var ids = new List<Guid>();
        for (var i = 0; i < 20; i++)
        {
            ids.Add((await CreateAsync(admin, $"Lead {i}")).Id());
        }

        using var commands = SqlCommands.Count();
        var bulk = new
        {
            action = "update",
            ids,
            values = new { jobTitle = "Director", stage = "contacted" },
        };
        await (await admin.PostAsync("leads/bulk", bulk)).ShouldBeOkAsync();

        commands.Texts.Count(t => t.Contains("\"LeadScoreRules\"")).ShouldBe(1);
        commands.Texts.Count(t => t.Contains("FROM \"Notes\"")).ShouldBe(1);
        (await admin.ReadAsync("leads?scoreMin=15")).Number("totalCount").ShouldBe(20);
    }

    [Fact]
    public async Task Search_finds_a_lead_by_name_email_phone_digits_and_company()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var lead = await CreateAsync(
            admin,
            "Priya",
            new
            {
                lastName = "Menon",
                email = "priya.menon@finedge.example",
                phone = "+91 98220 77551",
                company = "Finedge",
            }
        );

        foreach (var text in new[] { "priya men", "menon@fin", "9822077551", "finedge" })
        {
            var hit = (await admin.ReadAsync($"search?types=lead&q={text}")).Items().Single()!;
            hit.Id().ShouldBe(lead.Id(), text);
            hit.Text("subtitle").ShouldBe("Finedge");
        }
    }

    [Fact]
    public async Task An_external_id_creates_once_and_changes_after()
    {
        var admin = (await World.CreateAsync(server)).Admin;

        var made = await (
            await admin.PutAsync("leads/by-external-id/web-1", new { firstName = "Ann", autoAssign = true })
        ).ShouldBeOkAsync(HttpStatusCode.Created);
        made["assignment"]!["assigned"]!.GetValue<bool>().ShouldBeFalse();
        var changed = await (await admin.PutAsync("leads/by-external-id/web-1", new { stage = "contacted" })).ShouldBeOkAsync();

        changed.Id().ShouldBe(made.Id());
        changed.Text("stage").ShouldBe("contacted");
    }

    internal static async Task<JsonObject> CreateAsync(Person who, string firstName, object? fields = null)
    {
        var body = fields is null ? [] : System.Text.Json.JsonSerializer.SerializeToNode(fields)!.AsObject();
        body["firstName"] = firstName;
        return await who.CreateAsync("leads", body.ToJsonString());
    }

    private static async Task SetScoreAsync(Person who, JsonObject lead, int score) =>
        await (await who.PutAsync($"leads/{lead.Id()}/score", new { score, reason = "test" })).ShouldBeOkAsync();

    private static async Task ShouldShowAsync(Person who, string query, params string[] names)
    {
        var list = await who.ReadAsync($"leads?sort=firstName&{query}");
        list.Items().Select(l => l!.Text("firstName")).ShouldBe(names, query);
        list.Number("totalCount").ShouldBe(names.Length, query);
    }
}
