using System.Net;
using System.Text.Json.Nodes;
using Crm.Api.Tests.CustomFields;
using Crm.Api.Tests.Exports;
using Crm.Api.Tests.Reports;
using Crm.Core.Features.Segments;
using Microsoft.EntityFrameworkCore;

namespace Crm.Api.Tests.Segments;

public sealed class SegmentScenarios(CrmServer server)
{
    private const string Customers = """{"all":[{"field":"lifecycleStage","op":"eq","value":"customer"}]}""";

    [Fact]
    public async Task A_segment_is_made_shown_changed_and_deleted()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.ContactAsync("Ann", new { lifecycleStage = "customer" });
        await admin.ContactAsync("Ben");

        var made = await admin.CreateAsync("segments", $$"""{"name":"Customers","entity":"contact","criteria":{{Customers}}}""");
        made.Text("kind").ShouldBe("dynamic");
        made["criteria"]!.ToJsonString().ShouldBe(Customers);
        made.Number("memberCount").ShouldBe(1);
        (await admin.ContactAsync("Cat", new { lifecycleStage = "customer" })).Id().ShouldNotBe(Guid.Empty);
        (await admin.ReadAsync($"segments/{made.Id()}")).Number("memberCount").ShouldBe(2);
        (await admin.MembersAsync(made.Id())).ShouldBe("Ann Cat");

        var changed = await (
            await admin.PatchAsync(
                $"segments/{made.Id()}",
                """{"name":"Others","criteria":{"all":null,"none":[{"field":"lifecycleStage","op":"eq","value":"customer"}]}}""",
                "\"1\""
            )
        ).ShouldBeOkAsync();
        changed.Number("version").ShouldBe(2);
        changed["criteria"]!.AsObject().Select(m => m.Key).ShouldBe(["none"]);
        changed.Number("memberCount").ShouldBe(1);
        await (await admin.PatchAsync($"segments/{made.Id()}", new { name = "Late" }, "\"1\"")).ShouldBeProblemAsync(412);
        await (await admin.PatchAsync($"segments/{made.Id()}", new { entity = "company" })).ShouldRefuseAsync("entity");
        await (await admin.PatchAsync($"segments/{made.Id()}", """{"kind":"static","criteria":null}""")).ShouldRefuseAsync(
            "kind"
        );
        await (await admin.PatchAsync($"segments/{made.Id()}", new { memberCount = 7 })).ShouldRefuseAsync("memberCount");

        (await admin.DeleteAsync($"segments/{made.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await admin.GetAsync($"segments/{made.Id()}")).ShouldBeProblemAsync(404);
        await (await admin.GetAsync($"contacts?segmentId={made.Id()}")).ShouldRefuseAsync("segmentId");
    }

    [Theory]
    [InlineData("""{"entity":"contact","kind":"static"}""", "name")]
    [InlineData("""{"name":"x","kind":"static"}""", "entity")]
    [InlineData("""{"name":"x","entity":"spaceship","kind":"static"}""", "entity")]
    [InlineData("""{"name":"x","entity":"contact","kind":"living"}""", "kind")]
    [InlineData("""{"name":"x","entity":"contact","kind":"dynamic"}""", "criteria")]
    [InlineData("""{"name":"x","entity":"contact","kind":"dynamic","criteria":{"all":[]}}""", "criteria")]
    [InlineData("""{"name":"x","entity":"contact","kind":"static","criteria":{"field":"city","op":"isEmpty"}}""", "criteria")]
    [InlineData("""{"name":"x","entity":"contact","kind":"static","color":"red"}""", "color")]
    public async Task What_makes_no_segment_is_refused_by_name(string body, string field)
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await (await admin.PostAsync("segments", body)).ShouldRefuseAsync(field);
    }

    [Fact]
    public async Task Why_tells_each_condition_with_what_the_record_has()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await admin.FieldAsync("contact", "region", "choice", false, "North", "South");
        var ann = await admin.ContactAsync(
            "Ann",
            new
            {
                lifecycleStage = "customer",
                address = new { city = "Paris" },
                tags = new[] { "vip" },
                customFields = new { region = "North" },
            }
        );
        await admin.CreateAsync("deals", new { name = "D", contactId = ann.Id() });
        var segment = await admin.SegmentAsync(
            $$"""
            {"all":[{"field":"lifecycleStage","op":"eq","value":"customer"},
              {"any":[{"field":"city","op":"in","value":["London","Rome"]},{"field":"field.region","op":"eq","value":"North"}]},
              {"field":"ownerId","op":"eq","value":"{{admin.Id}}"},
              {"field":"tags","op":"eq","value":"vip"},
              {"field":"deals","op":"has","value":{"field":"status","op":"eq","value":"open"} },
              {"field":"lastContactedAt","op":"notInLastDays","value":30}]}
            """
        );

        var why = await admin.ReadAsync($"segments/{segment.Id()}/members/{ann.Id()}/why");
        why["isMember"]!.GetValue<bool>().ShouldBeTrue();
        why["reasons"]!
            .AsArray()
            .Select(r =>
                $"{r!.Text("path")} {r!.Text("field")} {r!.Text("op")} {r!["actual"]?.ToJsonString() ?? "-"} {r!["matches"]!.ToJsonString()}"
            )
            .ShouldBe([
                "all[0] lifecycleStage eq \"customer\" true",
                "all[1].any[0] city in \"Paris\" false",
                "all[1].any[1] field.region eq \"North\" true",
                $"all[2] ownerId eq \"{admin.Id}\" true",
                "all[3] tags eq [\"vip\"] true",
                "all[4] deals has 1 true",
                "all[5] lastContactedAt notInLastDays - true",
            ]);
        why["reasons"]!.AsArray()[1]!["value"]!.ToJsonString().ShouldBe("""["London","Rome"]""");
        why["names"]!.Text(admin.Id.ToString()).ShouldNotBeNullOrEmpty();

        var ben = await admin.ContactAsync("Ben", new { lifecycleStage = "customer" });
        var not = await admin.ReadAsync($"segments/{segment.Id()}/members/{ben.Id()}/why");
        not["isMember"]!.GetValue<bool>().ShouldBeFalse();
        not["reasons"]!.AsArray()[5]!.Number("actual").ShouldBe(0);
        await (await admin.GetAsync($"segments/{segment.Id()}/members/{Guid.CreateVersion7()}/why")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task Bulk_actions_exports_views_and_reports_take_a_segment()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.ContactAsync("Ann", new { lifecycleStage = "customer" });
        await admin.ContactAsync("Ben");
        var segment = (await admin.SegmentAsync(Customers)).Id();

        var bulk = await (
            await admin.PostAsync(
                "contacts/bulk",
                new
                {
                    action = "addTags",
                    filter = new { segmentId = segment },
                    values = new { tags = new[] { "mailed" } },
                }
            )
        ).ShouldBeOkAsync();
        bulk.Number("succeeded").ShouldBe(1);
        (await admin.WhoAsync("""{"field":"tags","op":"eq","value":"mailed"}""")).ShouldBe("Ann");

        var export = await admin.ExportAsync(
            new
            {
                entity = "contact",
                format = "csv",
                filter = new { segmentId = segment },
            }
        );
        (await admin.CsvAsync(export)).Count.ShouldBe(1);

        await admin.CreateAsync(
            "saved-views",
            new
            {
                entity = "contact",
                name = "Mailing",
                filter = new { segmentId = segment },
            }
        );
        (await admin.ReadAsync($"segments/{segment}/uses")).Items().Single()!.Text("kind").ShouldBe("savedView");
        await admin.CreateAsync(
            "saved-views",
            new
            {
                entity = "contact",
                name = "Names the id elsewhere",
                filter = new { source = segment },
            }
        );
        (await admin.ReadAsync($"segments/{segment}/uses")).Items().Single()!.Number("count").ShouldBe(1);
        var report = await admin.PreviewAsync(new { entity = "contact", filter = new { segmentId = segment } });
        ReportSteps.Values(report["totals"]!)[0].ShouldBe(1);
    }

    [Fact]
    public async Task Criteria_over_a_field_that_was_deleted_say_so_and_harm_nothing_else()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var field = await admin.FieldAsync("contact", "region", "text");
        await admin.ContactAsync("Ann", new { customFields = new { region = "North" } });
        var broken = (await admin.SegmentAsync("""{"field":"field.region","op":"eq","value":"North"}""")).Id();
        var good = (await admin.SegmentAsync(Customers)).Id();
        await server.RefreshSegmentsAsync(admin);

        await admin.DeleteAsync($"custom-fields/{field.Id()}");
        var shown = await admin.ReadAsync($"segments/{broken}");
        shown["memberCount"].ShouldBeNull();
        shown.Text("problem")!.ShouldContain("region");
        (await admin.ReadAsync("segments")).Items().Count.ShouldBe(2);
        await (await admin.GetAsync($"contacts?segmentId={broken}")).ShouldRefuseAsync("segmentId");
        await (await admin.GetAsync($"segments/{broken}/members")).ShouldRefuseAsync("segmentId");
        await server.RefreshSegmentsAsync(admin);
        (await admin.LogAsync(broken)).ShouldBe("+Ann");
        (await admin.MembersAsync(good)).ShouldBe("");
    }

    [Fact]
    public async Task Everybody_sees_the_members_among_the_records_that_they_see()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await (await admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var rep = await world.SalesRepAsync();
        var hidden = await admin.ContactAsync("Hidden", new { lifecycleStage = "customer" });
        var own = await rep.ContactAsync("Own", new { lifecycleStage = "customer" });
        await admin.CreateAsync("deals", new { name = "Secret", contactId = own.Id() });
        var segment = (await admin.SegmentAsync(Customers)).Id();
        var hand = (await admin.StaticSegmentAsync()).Id();
        var ids = new[] { hidden.Id(), own.Id() };
        await (await admin.PostAsync($"segments/{hand}/members", new { ids })).ShouldBeOkAsync();
        await server.RefreshSegmentsAsync(admin);

        foreach (var id in new[] { segment, hand })
        {
            (await rep.ReadAsync($"segments/{id}")).Number("memberCount").ShouldBe(1);
            (await rep.MembersAsync(id)).ShouldBe("Own");
            (await rep.LogAsync(id)).ShouldBe("+Own");
            await (await rep.GetAsync($"segments/{id}/members/{hidden.Id()}/why")).ShouldBeProblemAsync(404);
            (await admin.ReadAsync($"segments/{id}")).Number("memberCount").ShouldBe(2);
        }

        (await rep.WhoAsync("""{"field":"deals","op":"has"}""")).ShouldBe("");
        (await admin.WhoAsync("""{"field":"deals","op":"has"}""")).ShouldBe("Own");
        await (await rep.PostAsync($"segments/{hand}/members", new { ids })).ShouldBeProblemAsync(403);
        await (await rep.PostAsync("segments", new { name = "x", entity = "contact" })).ShouldBeProblemAsync(403);
        await (await rep.GetAsync($"segments/of-record?recordType=contact&recordId={hidden.Id()}")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task Another_organizations_segment_and_records_do_not_exist()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var stranger = (await World.CreateAsync(server)).Admin;
        var theirs = (await stranger.ContactAsync("Theirs")).Id();
        var segment = (await admin.StaticSegmentAsync()).Id();

        var added = await (
            await admin.PostAsync($"segments/{segment}/members", new { ids = new[] { theirs } })
        ).ShouldBeOkAsync();
        added.Number("succeeded").ShouldBe(0);
        await (await stranger.GetAsync($"contacts?segmentId={segment}")).ShouldRefuseAsync("segmentId");
        await (await stranger.GetAsync($"companies?segmentId={segment}")).ShouldRefuseAsync("segmentId");
        await (await admin.GetAsync($"companies?segmentId={segment}")).ShouldRefuseAsync("segmentId");
        await (await admin.GetAsync("contacts?segmentId=none")).ShouldRefuseAsync("segmentId");
        await (await stranger.PostAsync($"segments/{segment}/members", new { ids = new[] { theirs } })).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task However_many_segments_a_list_of_them_is_a_few_commands()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.ContactAsync("Ann", new { lifecycleStage = "customer" });
        for (var i = 0; i < 5; i++)
        {
            await admin.SegmentAsync(Customers, name: $"S{i}");
        }

        var hand = (await admin.StaticSegmentAsync()).Id();
        using (var commands = SqlCommands.Count())
        {
            (await admin.ReadAsync("segments")).Items().Count.ShouldBe(6);
            commands.Texts.Count.ShouldBe(4, string.Join("\n", commands.Texts));
        }

        var dynamic = (await admin.ReadAsync("segments?kind=dynamic&name=S0")).Items().Single()!.Id();
        using (var commands = SqlCommands.Count())
        {
            await admin.ReadAsync($"contacts?segmentId={dynamic},{hand}");
            commands.Texts.Count.ShouldBe(2, string.Join("\n", commands.Texts));
        }
    }
}
