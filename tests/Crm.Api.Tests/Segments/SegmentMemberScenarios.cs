using System.Net;
using System.Text.Json.Nodes;
using Crm.Api.Tests.CustomFields;
using Crm.Api.Tests.Exports;
using Crm.Api.Tests.Reports;
using Crm.Core.Features.Segments;
using Microsoft.EntityFrameworkCore;

namespace Crm.Api.Tests.Segments;

public sealed class SegmentMemberScenarios(CrmServer server)
{
    private const string Customers = """{"all":[{"field":"lifecycleStage","op":"eq","value":"customer"}]}""";

    [Fact]
    public async Task People_put_records_into_a_static_segment_and_take_them_out()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var ann = (await admin.ContactAsync("Ann")).Id();
        var ben = (await admin.ContactAsync("Ben", new { tags = new[] { "vip" } })).Id();
        var segment = (await admin.StaticSegmentAsync()).Id();
        var path = $"segments/{segment}/members";

        var missing = Guid.CreateVersion7();
        var added = await (await admin.PostAsync(path, new { ids = new[] { ann, ann, missing } })).ShouldBeOkAsync();
        added.Number("succeeded").ShouldBe(1);
        added["failed"]!.AsArray().Single()!.Number("status").ShouldBe(404);
        await (await admin.PostAsync(path, new { ids = new[] { ann } })).ShouldBeOkAsync();
        await (await admin.PostAsync(path, new { filter = new { tags = "vip" } })).ShouldBeOkAsync();
        (await admin.MembersAsync(segment)).ShouldBe("Ann Ben");
        (await admin.ReadAsync($"segments/{segment}")).Number("memberCount").ShouldBe(2);
        (await admin.ReadAsync($"contacts?segmentId={segment}&q=ann")).Items().Count.ShouldBe(1);

        await (await SendAsync(admin, path, new { ids = new[] { ann, missing } })).ShouldBeOkAsync();
        (await admin.MembersAsync(segment)).ShouldBe("Ben");
        (await admin.LogAsync(segment)).ShouldBe("+Ann +Ben -Ann");
        var log = (await admin.ReadAsync($"segments/{segment}/log?move=left")).Items().Single()!;
        Guid.Parse(log["by"]!.Text("id")!).ShouldBe(admin.Id);
        var why = await admin.ReadAsync($"{path}/{ben}/why");
        why["isMember"]!.GetValue<bool>().ShouldBeTrue();
        why["since"].ShouldNotBeNull();
        why["reasons"]!.AsArray().ShouldBeEmpty();
        (await admin.ReadAsync($"{path}/{ann}/why"))["isMember"]!.GetValue<bool>().ShouldBeFalse();
        (await admin.ReadAsync($"segments/of-record?recordType=contact&recordId={ben}"))
            .Items()
            .Single()!
            .Text("name")
            .ShouldBe("Hand-picked");

        await (await admin.PostAsync(path, new { ids = Array.Empty<Guid>() })).ShouldRefuseAsync("ids");
        await (await admin.PostAsync(path, new { })).ShouldRefuseAsync("ids");
        await (await admin.PostAsync(path, new { filter = new { shoeSize = "9" } })).ShouldRefuseAsync("shoeSize");
        var dynamic = (await admin.SegmentAsync(Customers)).Id();
        await (await admin.PostAsync($"segments/{dynamic}/members", new { ids = new[] { ann } })).ShouldBeProblemAsync(
            409,
            "dynamic_segment"
        );
    }

    [Fact]
    public async Task A_deleted_member_is_gone_from_the_segment_until_it_is_restored()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var ann = (await admin.ContactAsync("Ann")).Id();
        var segment = (await admin.StaticSegmentAsync()).Id();
        await (await admin.PostAsync($"segments/{segment}/members", new { ids = new[] { ann } })).ShouldBeOkAsync();

        await admin.DeleteAsync($"contacts/{ann}");
        (await admin.ReadAsync($"segments/{segment}")).Number("memberCount").ShouldBe(0);
        await (await admin.GetAsync($"segments/{segment}/members/{ann}/why")).ShouldBeProblemAsync(404);
        await admin.PostAsync($"contacts/{ann}/restore");
        (await admin.MembersAsync(segment)).ShouldBe("Ann");
    }

    [Fact]
    public async Task Two_people_at_once_put_a_record_in_once()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var ids = new[] { (await admin.ContactAsync("Ann")).Id(), (await admin.ContactAsync("Ben")).Id() };
        var segment = (await admin.StaticSegmentAsync()).Id();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => admin.PostAsync($"segments/{segment}/members", new { ids }))
        );
        answers.ShouldAllBe(a => a.IsSuccessStatusCode);
        (await admin.MembersAsync(segment)).ShouldBe("Ann Ben");
        (await admin.ReadAsync($"segments/{segment}/log")).Items().Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_log_of_a_dynamic_segment_tells_who_came_and_went()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var ann = (await admin.ContactAsync("Ann", new { lifecycleStage = "customer" })).Id();
        var ben = (await admin.ContactAsync("Ben")).Id();
        var segment = (await admin.SegmentAsync(Customers)).Id();

        await server.RefreshSegmentsAsync(admin);
        (await admin.LogAsync(segment)).ShouldBe("+Ann");
        await (await admin.PatchAsync($"contacts/{ben}", new { lifecycleStage = "customer" })).ShouldBeOkAsync();
        await (await admin.PatchAsync($"contacts/{ann}", new { lifecycleStage = "former" })).ShouldBeOkAsync();
        await server.RefreshSegmentsAsync(admin);
        await server.RefreshSegmentsAsync(admin);
        (await admin.LogAsync(segment)).ShouldBe("+Ann +Ben -Ann");
        (await admin.ReadAsync($"segments/{segment}"))["loggedAt"].ShouldNotBeNull();
        (await admin.ReadAsync($"segments/{segment}/members/{ben}/why"))["since"].ShouldNotBeNull();
        (await admin.ReadAsync($"segments/of-record?recordType=contact&recordId={ben}")).Items().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Members_go_on_with_the_record_that_two_became_and_back()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var ann = (await admin.ContactAsync("Ann")).Id();
        var twin = (await admin.ContactAsync("Twin")).Id();
        var both = (await admin.StaticSegmentAsync()).Id();
        var one = (await admin.StaticSegmentAsync()).Id();
        await (await admin.PostAsync($"segments/{both}/members", new { ids = new[] { ann, twin } })).ShouldBeOkAsync();
        await (await admin.PostAsync($"segments/{one}/members", new { ids = new[] { twin } })).ShouldBeOkAsync();

        var merged = await (await admin.PostAsync($"contacts/{ann}/merge", new { sourceId = twin })).ShouldBeOkAsync();
        (await admin.MembersAsync(both)).ShouldBe("Ann");
        (await admin.MembersAsync(one)).ShouldBe("Ann");
        (await admin.ReadAsync($"segments/{both}")).Number("memberCount").ShouldBe(1);

        await (await admin.PostAsync($"merges/{merged.Text("mergeId")}/undo")).ShouldBeOkAsync();
        (await admin.MembersAsync(both)).ShouldBe("Ann Twin");
        (await admin.MembersAsync(one)).ShouldBe("Twin");
    }

    [Fact]
    public async Task An_erased_person_is_in_no_segment_and_in_no_log()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var ann = (await admin.ContactAsync("Ann", new { firstName = "Anna" })).Id();
        var segment = (await admin.StaticSegmentAsync()).Id();
        await (await admin.PostAsync($"segments/{segment}/members", new { ids = new[] { ann } })).ShouldBeOkAsync();

        await (await admin.PostAsync($"contacts/{ann}/erase", new { })).ShouldBeOkAsync();
        var organization = (await admin.ReadAsync("organization")).Id();
        await using var scope = OrganizationRows.Open(server, organization, out var context);
        (await context.Set<SegmentMember>().CountAsync(m => m.RecordId == ann)).ShouldBe(0);
        (await context.Set<SegmentLogEntry>().CountAsync(e => e.RecordId == ann)).ShouldBe(0);
    }

    private static Task<HttpResponseMessage> SendAsync(Person person, string path, object body) =>
        person.Http.SendAsync(
            new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/{path}")
            {
                Content = System.Net.Http.Json.JsonContent.Create(body),
            }
        );
}
