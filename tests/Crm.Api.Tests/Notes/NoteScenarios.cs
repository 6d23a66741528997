using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Notes;

public sealed class NoteScenarios(CrmServer server)
{
    [Fact]
    public async Task A_note_stands_on_its_record_and_on_its_timeline_as_long_as_it_lives()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha", lastName = "Rao" });
        var note = await WriteAsync(world.Admin, contact.Id(), "First **call**, went well");

        note["related"]!.Text("title").ShouldBe("Asha Rao");
        (await NoteEntriesAsync(world.Admin, contact.Id())).Single().Text("body").ShouldBe("First call, went well");
        await (await world.Admin.PatchAsync($"notes/{note.Id()}", new { body = "Second call" })).ShouldBeOkAsync();
        (await NoteEntriesAsync(world.Admin, contact.Id())).Single().Text("body").ShouldBe("Second call");
        (await world.Admin.ReadAsync("search?q=second+call")).Items().Single()!.Text("type").ShouldBe("note");

        await world.Admin.DeleteAsync($"notes/{note.Id()}");
        (await NoteEntriesAsync(world.Admin, contact.Id())).ShouldBeEmpty();
        (await world.Admin.ReadAsync("search?q=second+call")).Items().ShouldBeEmpty();
        await (await world.Admin.PostAsync($"notes/{note.Id()}/restore")).ShouldBeOkAsync();
        (await NoteEntriesAsync(world.Admin, contact.Id())).Single().Text("body").ShouldBe("Second call");
    }

    [Fact]
    public async Task Notes_go_to_the_recycle_bin_with_their_record_and_come_back_with_it()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var stays = await WriteAsync(world.Admin, contact.Id(), "stays in the bin");
        var follows = await WriteAsync(world.Admin, contact.Id(), "follows");
        await world.Admin.DeleteAsync($"notes/{stays.Id()}");
        await world.Admin.DeleteAsync($"contacts/{contact.Id()}");

        await (await world.Admin.GetAsync($"notes/{follows.Id()}")).ShouldBeProblemAsync(404);
        (await world.Admin.ReadAsync("notes")).Number("totalCount").ShouldBe(0);
        await (await world.Admin.PostAsync($"notes/{follows.Id()}/restore")).ShouldBeProblemAsync(409, "related_deleted");
        await (await world.Admin.PostAsync($"contacts/{contact.Id()}/restore")).ShouldBeOkAsync();
        await world.Admin.ReadAsync($"notes/{follows.Id()}");
        await (await world.Admin.GetAsync($"notes/{stays.Id()}")).ShouldBeProblemAsync(404);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x]\n\n[x]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](https://evil.example/pixel.png)")]
    [InlineData("[x](https://a.example \"\\\" onmouseover=alert(1) x=\\\"\")")]
    [InlineData("```html\" onload=\"alert(1)\n<b>x</b>\n```")]
    [InlineData("@[<b>x</b>](user:\"><script>)")]
    public async Task Nothing_in_a_text_runs_or_loads(string body)
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });

        var html = (await WriteAsync(world.Admin, contact.Id(), body)).Text("bodyHtml")!;

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldNotContain("href=\"javascript", Case.Insensitive);
        html.ShouldNotContain("href=\"data", Case.Insensitive);
        System.Text.RegularExpressions.Regex.IsMatch(html, "<[^>]*\\son\\w+=").ShouldBeFalse(html);
    }

    [Fact]
    public async Task Links_open_apart_and_mentions_are_marked()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var body = $"See https://acme.example, **@[Mia](user:{world.Admin.Id})**";

        var html = (await WriteAsync(world.Admin, contact.Id(), body)).Text("bodyHtml")!;

        html.ShouldContain("<a href=\"https://acme.example\" rel=\"nofollow noopener noreferrer\" target=\"_blank\">");
        html.ShouldContain($"<span class=\"mention\" data-user-id=\"{world.Admin.Id}\">Mia</span>");
    }

    [Fact]
    public async Task A_text_nested_without_end_is_refused()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var answer = await world.Admin.PostAsync("notes", Body(contact.Id(), new string('>', 19_000) + " x"));
        await answer.ShouldRefuseAsync("body");
        await (await world.Admin.PostAsync("notes", Body(contact.Id(), new string('x', 20_001)))).ShouldRefuseAsync("body");
        await (await world.Admin.PostAsync("notes", Body(Guid.NewGuid(), "x"))).ShouldRefuseAsync("related");
        await (await world.Admin.PostAsync("notes", new { body = "x" })).ShouldRefuseAsync("related");
    }

    [Fact]
    public async Task Somebody_else_s_note_is_changed_only_by_those_who_manage_others_work()
    {
        var world = await World.CreateAsync(server);
        var (rep, other, manager) = (
            await world.SalesRepAsync("mia"),
            await world.SalesRepAsync("omar"),
            await world.ManagerAsync()
        );
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var note = await WriteAsync(rep, contact.Id(), "mine");

        await (await other.PatchAsync($"notes/{note.Id()}", new { body = "theirs" })).ShouldBeProblemAsync(403);
        await (await other.DeleteAsync($"notes/{note.Id()}")).ShouldBeProblemAsync(403);
        await (await rep.PatchAsync($"notes/{note.Id()}", new { isPinned = true })).ShouldBeOkAsync();
        (await manager.DeleteAsync($"notes/{note.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await (await world.ViewerAsync()).PostAsync("notes", Body(contact.Id(), "x"))).ShouldBeProblemAsync(403);
    }

    [Fact]
    public async Task Notes_are_listed_by_record_pinned_first()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var company = await world.Admin.CreateAsync("companies", new { name = "Acme" });
        var first = await WriteAsync(world.Admin, contact.Id(), "first");
        await WriteAsync(world.Admin, contact.Id(), "second");
        await world.Admin.CreateAsync("notes", new { body = "third", related = new { type = "company", id = company.Id() } });
        await world.Admin.PatchAsync($"notes/{first.Id()}", new { isPinned = true });

        var list = await world.Admin.ReadAsync(
            $"notes?relatedType=contact&relatedId={contact.Id()}&sort=-isPinned,-createdAt&pageSize=1"
        );
        list.Number("totalCount").ShouldBe(2);
        list.Items()[0]!.Text("body").ShouldBe("first");
        var next = await world.Admin.ReadAsync(
            $"notes?relatedType=contact&relatedId={contact.Id()}&sort=-isPinned,-createdAt&pageSize=1&cursor={list.Text("nextCursor")}"
        );
        next.Items()[0]!.Text("body").ShouldBe("second");
        (await world.Admin.ReadAsync("notes?isPinned=true")).Items().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Notes_on_hidden_records_are_hidden_too_also_after_the_record_changes_hands()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.SalesRepAsync("omar"));
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var contact = await mia.CreateAsync("contacts", new { firstName = "Hidden" });
        var note = await WriteAsync(mia, contact.Id(), "unheard of");

        await ShouldNotSeeAsync(omar, note.Id(), contact.Id());
        await (await world.Admin.PatchAsync($"contacts/{contact.Id()}", new { ownerId = omar.Id })).ShouldBeOkAsync();
        await ShouldNotSeeAsync(mia, note.Id(), contact.Id());
        await omar.ReadAsync($"notes/{note.Id()}");
        (await omar.ReadAsync("search?q=unheard")).Items().Count.ShouldBe(1);
        (await NoteEntriesAsync(omar, contact.Id())).Count.ShouldBe(1);
        var stranger = await World.CreateAsync(server);
        await ShouldNotSeeAsync(stranger.Admin, note.Id(), contact.Id());
    }

    private static async Task ShouldNotSeeAsync(Person person, Guid note, Guid contact)
    {
        await (await person.GetAsync($"notes/{note}")).ShouldBeProblemAsync(404);
        (await person.ReadAsync("notes")).Items().ShouldBeEmpty();
        (await person.ReadAsync("search?q=unheard")).Items().ShouldBeEmpty();
        (await person.ReadAsync("feed")).Items().ShouldNotContain(e => e!["related"]!.Id() == contact);
        await (await person.GetAsync($"timeline?contactId={contact}")).ShouldBeProblemAsync(404);
        await (await person.PostAsync("notes", Body(contact, "x"))).ShouldRefuseAsync("related");
    }

    private static async Task<List<JsonNode>> NoteEntriesAsync(Person person, Guid contact) =>
        (await person.ReadAsync($"timeline?contactId={contact}&kind=note")).Items().Select(e => e!).ToList();

    private static Task<JsonObject> WriteAsync(Person person, Guid contact, string body) =>
        person.CreateAsync("notes", Body(contact, body));

    private static object Body(Guid contact, string body) => new { body, related = new { type = "contact", id = contact } };
}
