using System.Net.Http.Headers;
using System.Text;

namespace Crm.Api.Tests.Attachments;

public sealed class AttachmentScenarios(CrmServer server)
{
    [Fact]
    public async Task A_file_is_added_listed_downloaded_deleted_and_restored()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var text = "Hello, world"u8.ToArray();

        var file = await world.Admin.AttachedAsync("contact", contact.Id(), text, "Offer 2026.txt");

        file.Text("name").ShouldBe("Offer 2026.txt");
        file.Text("contentType").ShouldBe("text/plain");
        file.Number("size").ShouldBe(text.Length);
        file["by"]!.Id().ShouldBe(world.Admin.Id);
        (await world.Admin.FilesAsync("contact", contact.Id())).Items().Single()!.Id().ShouldBe(file.Id());
        var entry = (await world.Admin.ReadAsync($"timeline?contactId={contact.Id()}&kind=file")).Items().Single()!;
        entry.Text("body").ShouldBe("Offer 2026.txt");
        entry.Text("title")!.ShouldEndWith("added a file");
        (await world.Admin.Http.GetByteArrayAsync($"/api/v1/attachments/{file.Id()}/content")).ShouldBe(text);

        ((int)(await world.Admin.DeleteAsync($"attachments/{file.Id()}")).StatusCode).ShouldBe(204);
        await (await world.Admin.GetAsync($"attachments/{file.Id()}")).ShouldBeProblemAsync(404);
        await (await world.Admin.GetAsync($"attachments/{file.Id()}/content")).ShouldBeProblemAsync(404);
        await (await world.Admin.DeleteAsync($"attachments/{file.Id()}")).ShouldBeProblemAsync(404);
        (await world.Admin.FilesAsync("contact", contact.Id())).Items().ShouldBeEmpty();
        (await world.Admin.FilesAsync("contact", contact.Id(), "&deleted=true")).Items().Count.ShouldBe(1);
        await (await world.Admin.PostAsync($"attachments/{file.Id()}/restore")).ShouldBeOkAsync();
        await (await world.Admin.PostAsync($"attachments/{file.Id()}/restore")).ShouldBeOkAsync();
        (await world.Admin.Http.GetByteArrayAsync($"/api/v1/attachments/{file.Id()}/content")).ShouldBe(text);

        var audit = await world.Admin.ReadAsync($"audit?entityId={file.Id()}");
        audit.Items().Select(e => e!.Text("action")).ShouldBe(["restored", "deleted", "created"]);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>.html", "script_.html")]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\win.ini", "win.ini")]
    [InlineData("photo\u202Egpj.txt", "photogpj.txt")]
    [InlineData("a:b|c?.txt", "a_b_c_.txt")]
    [InlineData("...", "file")]
    [InlineData("Ünïcödé 日本 😀.txt", "Ünïcödé 日本 😀.txt")]
    public async Task A_hostile_name_is_harmless(string name, string kept)
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });

        var file = await world.Admin.AttachedAsync("contact", contact.Id(), "x"u8.ToArray(), name);

        file.Text("name").ShouldBe(kept);
        var answer = await world.Admin.GetAsync($"attachments/{file.Id()}/content?inline=true");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe(kept);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
    }

    [Fact]
    public async Task Only_what_really_is_a_picture_or_a_pdf_is_shown_where_it_stands()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var html = "<html><script>alert(1)</script>"u8.ToArray();

        async Task<(string?, string)> ShownAsync(byte[] content, string name)
        {
            var file = await world.Admin.AttachedAsync("contact", contact.Id(), content, name);
            var answer = await world.Admin.GetAsync($"attachments/{file.Id()}/content?inline=true");
            return (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType);
        }

        (await ShownAsync(AttachmentFiles.Png, "a.txt")).ShouldBe(("image/png", "inline"));
        (await ShownAsync("%PDF-1.7\n"u8.ToArray(), "a.pdf")).ShouldBe(("application/pdf", "inline"));
        (await ShownAsync(html, "a.png")).ShouldBe(("application/octet-stream", "attachment"));
        (await ShownAsync(html, "a.html")).ShouldBe(("application/octet-stream", "attachment"));
        (await ShownAsync("<svg onload='alert(1)'/>"u8.ToArray(), "a.svg")).ShouldBe(("application/octet-stream", "attachment"));
    }

    [Fact]
    public async Task Programs_empty_files_and_files_on_nothing_are_refused()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });

        foreach (var name in new[] { "setup.exe", "setup.pdf.exe", "setup.EXE. ", "run.ps1", "link.lnk" })
        {
            await (await world.Admin.AttachAsync("contact", contact.Id(), "x"u8.ToArray(), name)).ShouldRefuseAsync("file");
        }

        await (await world.Admin.AttachAsync("contact", contact.Id(), "MZ\0\0"u8.ToArray(), "a.txt")).ShouldRefuseAsync("file");
        await (await world.Admin.AttachAsync("contact", contact.Id(), [], "a.txt")).ShouldRefuseAsync("file");
        await (await world.Admin.AttachAsync("contact", Guid.NewGuid(), "x"u8.ToArray())).ShouldRefuseAsync("relatedId");
        await (await world.Admin.AttachAsync("user", contact.Id(), "x"u8.ToArray())).ShouldRefuseAsync("relatedType");
        await (await world.Admin.PostAsync("attachments", new { })).ShouldBeProblemAsync(415);
        await (await world.Admin.GetAsync("attachments")).ShouldRefuseAsync("relatedType");
        await (await world.Admin.GetAsync($"attachments?relatedType=contact&relatedId={Guid.NewGuid()}")).ShouldBeProblemAsync(
            404
        );
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_and_leaves_nothing()
    {
        await using var small = await CrmServer.ListenAsync(("Limits:UploadBytes", "1048576"));
        var world = await World.CreateAsync(small);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });

        await world.Admin.AttachedAsync("contact", contact.Id(), new byte[1048576]);
        await (await world.Admin.AttachAsync("contact", contact.Id(), new byte[1048577])).ShouldBeProblemAsync(413);
        (await world.Admin.FilesAsync("contact", contact.Id())).Items().Count.ShouldBe(1);
        Directory.EnumerateFiles(Path.Combine(small.DataFolder, "files"), "*", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_retry_adds_a_file_once()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var large = new byte[3 << 20];

        var first = await world.Admin.AttachAsync("contact", contact.Id(), large, idempotencyKey: "once");
        var again = await world.Admin.AttachAsync("contact", contact.Id(), large, idempotencyKey: "once");

        (await again.ReadAsync()).Id().ShouldBe((await first.ReadAsync()).Id());
        again.Headers.Contains("Idempotent-Replayed").ShouldBeTrue();
        (await world.Admin.FilesAsync("contact", contact.Id())).Items().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_not_see_the_record_sees_none_of_its_files()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.SalesRepAsync("omar"));
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var contact = await mia.CreateAsync("contacts", new { firstName = "Asha" });
        var file = await mia.AttachedAsync("contact", contact.Id(), "x"u8.ToArray());
        var stranger = (await World.CreateAsync(server)).Admin;

        foreach (var person in new[] { omar, stranger })
        {
            await (await person.GetAsync($"attachments/{file.Id()}")).ShouldBeProblemAsync(404);
            await (await person.GetAsync($"attachments/{file.Id()}/content")).ShouldBeProblemAsync(404);
            await (await person.DeleteAsync($"attachments/{file.Id()}")).ShouldBeProblemAsync(404);
            await (await person.PostAsync($"attachments/{file.Id()}/restore")).ShouldBeProblemAsync(404);
            await (await person.GetAsync($"attachments?relatedType=contact&relatedId={contact.Id()}")).ShouldBeProblemAsync(404);
            await (await person.AttachAsync("contact", contact.Id(), "x"u8.ToArray())).ShouldRefuseAsync("relatedId");
        }

        await (await mia.DeleteAsync($"contacts/{contact.Id()}")).ShouldBeProblemAsync(403);
        await world.Admin.DeleteAsync($"contacts/{contact.Id()}");
        await (await mia.GetAsync($"attachments/{file.Id()}/content")).ShouldBeProblemAsync(404);
        await world.Admin.PostAsync($"contacts/{contact.Id()}/restore");
        await mia.ReadAsync($"attachments/{file.Id()}");
    }

    [Fact]
    public async Task One_deletes_ones_own_files_and_a_manager_all()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar, manager) = (
            await world.SalesRepAsync("mia"),
            await world.SalesRepAsync("omar"),
            await world.ManagerAsync()
        );
        var contact = await mia.CreateAsync("contacts", new { firstName = "Asha" });
        var file = await mia.AttachedAsync("contact", contact.Id(), "x"u8.ToArray());

        await (await omar.DeleteAsync($"attachments/{file.Id()}")).ShouldBeProblemAsync(403);
        ((int)(await mia.DeleteAsync($"attachments/{file.Id()}")).StatusCode).ShouldBe(204);
        await (await omar.PostAsync($"attachments/{file.Id()}/restore")).ShouldBeProblemAsync(403);
        await (await manager.PostAsync($"attachments/{file.Id()}/restore")).ShouldBeOkAsync();
        ((int)(await manager.DeleteAsync($"attachments/{file.Id()}")).StatusCode).ShouldBe(204);
    }

    [Fact]
    public async Task Part_of_a_file_can_be_asked_for()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var file = await world.Admin.AttachedAsync("contact", contact.Id(), "0123456789"u8.ToArray());
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/attachments/{file.Id()}/content");
        request.Headers.Range = new RangeHeaderValue(2, 4);

        var answer = await world.Admin.Http.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(206);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("234");
    }

    [Fact]
    public async Task The_files_of_a_lead_go_on_at_its_contact()
    {
        var world = await World.CreateAsync(server);
        var lead = await world.Admin.CreateAsync("leads", new { firstName = "Asha" });
        var file = await world.Admin.AttachedAsync("lead", lead.Id(), "x"u8.ToArray());

        var made = await world.Admin.CreateAsync($"leads/{lead.Id()}/convert", new { createDeal = false });

        (await world.Admin.FilesAsync("contact", made["contact"]!.Id())).Items().Single()!.Id().ShouldBe(file.Id());
    }

    [Fact]
    public async Task A_list_of_files_takes_the_same_few_commands_however_many_there_are()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        for (var i = 0; i < 5; i++)
        {
            await world.Admin.AttachedAsync("contact", contact.Id(), Encoding.UTF8.GetBytes($"{i}"));
        }

        using var commands = SqlCommands.Count();
        await world.Admin.FilesAsync("contact", contact.Id());
        commands.Texts.Count.ShouldBeLessThanOrEqualTo(4);
    }
}
