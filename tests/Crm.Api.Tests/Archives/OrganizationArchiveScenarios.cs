using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Crm.Api.Tests.Attachments;
using Crm.Api.Tests.Demo;
using Crm.Api.Tests.Exports;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Archives;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Crm.Data.Features.Archives;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Archives;

public sealed partial class OrganizationArchiveScenarios(DemoServer server) : IClassFixture<DemoServer>
{
    private static readonly string[] Lists =
    [
        "contacts?pageSize=100",
        "companies?pageSize=100&sort=name",
        "leads?pageSize=100&sort=-score",
        "deals?pageSize=100&sort=amount",
        "tasks?pageSize=100",
        "activities?pageSize=100",
        "notes?pageSize=100",
        "campaigns",
        "products",
        "pipelines",
        "tags",
        "teams",
        "saved-views",
        "currencies",
        "quotas",
        "lead-forms",
        "deals/board",
        "leads/board",
        "contacts?deleted=true",
        "feed?pageSize=50",
        "audit?pageSize=50",
        "analytics/summary",
        "analytics/sales",
        "analytics/pipeline",
        "analytics/leads",
        "analytics/campaigns",
        "analytics/activities",
        "analytics/customers",
        "deals/forecast",
        "notifications",
        "organization",
    ];

    [Fact]
    public async Task The_demo_organization_moves_to_the_other_database_and_is_the_same_there()
    {
        var admin = await SignInAsync(server.CreateClient(), DemoAccount.All[0].Email, DemoAccount.All[0].Password);
        await StopTheClocksAsync(await OrganizationAsync(admin));
        var file = await ArchiveAsync(admin);
        await using var other = await CrmServer.StartOnOtherDatabaseAsync();

        await using var command = ServerProcess.Start(
            other.DataFolder,
            "Development",
            other.Database,
            "restore-organization",
            file
        );
        (await command.ExitCodeAsync()).ShouldBe(0, command.Output);
        command.Output.ShouldContain("Restored Sunrise Workspaces: ");

        await ShouldHaveTheSameRowsAsync(other, await OrganizationAsync(admin));

        // A process of its own, as queries that are compiled once belong to one kind of database.
        await using var serving = ServerProcess.Start(
            other.DataFolder,
            "Development",
            [.. other.Database, new("Demo:Enabled", "false")]
        );
        using var http = new HttpClient { BaseAddress = await serving.Address };
        var there = await ChoosePasswordAsync(http, admin.Email, command.Output);
        foreach (var list in Lists)
        {
            await ShouldAnswerTheSameAsync(list, answer => Comparable(list, answer));
        }

        foreach (var text in new[] { "asha", "tower", "finedge.example" })
        {
            await ShouldAnswerTheSameAsync($"search?q={text}", answer => string.Join('\n', Found(answer)));
        }

        // It lives: what is made there is counted, found and numbered on from where it was.
        var made = await there.CreateAsync("companies", new { name = "Made after the move" });
        Found(await there.ReadAsync("search?q=after the move")).ShouldHaveSingleItem().ShouldContain(made.Text("id")!);
        (await there.ReadAsync("companies?pageSize=1"))
            .Number("totalCount")
            .ShouldBe((await admin.ReadAsync("companies?pageSize=1")).Number("totalCount") + 1);

        await using var again = ServerProcess.Start(
            other.DataFolder,
            "Development",
            other.Database,
            "restore-organization",
            file
        );
        (await again.ExitCodeAsync()).ShouldBe(78);
        again.Output.ShouldContain("Sunrise Workspaces is in this installation already.");

        // An answer may tell the time, as what is overdue does: it counts when it did not change while the other was read.
        async Task ShouldAnswerTheSameAsync(string path, Func<JsonObject, string> told)
        {
            string before,
                theirs;
            do
            {
                before = told(await admin.ReadAsync(path));
                theirs = told(await there.ReadAsync(path));
            } while (told(await admin.ReadAsync(path)) != before);

            theirs.ShouldBe(before, path);
        }
    }

    [Fact]
    public async Task An_archive_is_a_zip_of_json_lines_and_carries_no_secrets()
    {
        var admin = await SignInAsync(server.CreateClient(), DemoAccount.All[0].Email, DemoAccount.All[0].Password);
        var export = await admin.ExportAsync(new { entity = "organization", format = "json" });
        export.Number("rows").ShouldBe(export.Number("totalRows"));
        var answer = await admin.GetAsync($"exports/{export.Id()}/content");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldMatch(@"^organization-\d{4}-\d\d-\d\d\.zip$");

        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var manifest = JsonNode.Parse(await TextAsync(zip, "manifest.json"))!;
        manifest.Text("organizationName").ShouldBe("Sunrise Workspaces");
        manifest.Number("rows").ShouldBe(export.Number("rows"));
        manifest["leftOut"]!["Session"].ShouldNotBeNull();
        var files = manifest["files"]!.AsArray();
        files.Sum(f => f!.Number("rows")).ShouldBe(export.Number("rows"));
        var all = new System.Text.StringBuilder();
        foreach (var file in files)
        {
            var text = await TextAsync(zip, file!.Text("name")!);
            text.Count(c => c == '\n').ShouldBe(file!.Number("rows"));
            all.Append(text);
        }

        var contact = JsonNode.Parse((await TextAsync(zip, "data/Contact.jsonl")).Split('\n')[0])!;
        contact["organizationId"].ShouldNotBeNull();
        contact["emails"].ShouldBeOfType<JsonArray>();
        contact["address.city"].ShouldNotBeNull();
        all.ToString().ShouldNotContain("passwordHash", Case.Insensitive);
        files.Select(f => f!.Text("entity")).ShouldNotContain("SecondFactor");
    }

    [Fact]
    public async Task What_others_write_meanwhile_is_not_in_it_and_does_not_break_it()
    {
        var world = await World.CreateAsync(server);
        await world.Admin.CreateAsync("companies", new { name = "Before" });
        using var archive = new MemoryStream();
        var organization = await OrganizationAsync(world.Admin);
        await using (var scope = server.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CallerContext>().Set(Caller.Product(organization));
            var writing = scope.ServiceProvider.GetRequiredService<ArchiveWriting>();
            await writing.WriteAsync(archive, WriteSomethingAsync, CancellationToken.None);
        }

        await using var other = await CrmServer.StartAsync();
        await RestoreAsync(other, archive);
        (await CountAsync(other, organization)).ShouldBe(1);

        async Task WriteSomethingAsync(int done, int? total)
        {
            var company = await world.Admin.CreateAsync("companies", new { name = $"Meanwhile {done} {Guid.NewGuid()}" });
            await world.Admin.CreateAsync("contacts", new { firstName = "Meanwhile", companyId = company.Id() });
        }
    }

    [Fact]
    public async Task The_contents_of_files_come_along_or_nothing_does()
    {
        var world = await World.CreateAsync(server);
        var company = await world.Admin.CreateAsync("companies", new { name = "Acme" });
        var file = await world.Admin.AttachedAsync("company", company.Id(), "the whole content"u8.ToArray(), "offer.txt");
        var whole = await File.ReadAllBytesAsync(await ArchiveAsync(world.Admin));
        await using var other = await CrmServer.StartAsync();
        var name = $"files/{file.Id():n}";

        using (var damaged = new MemoryStream(Changed(whole, name, _ => "another content")))
        {
            (await Should.ThrowAsync<ArchiveException>(() => RestoreAsync(other, damaged))).Message.ShouldContain(name);
        }

        using (var lacking = new MemoryStream(Changed(whole, "data/Company.jsonl", _ => null)))
        {
            await Should.ThrowAsync<ArchiveException>(() => RestoreAsync(other, lacking));
        }

        FilesOf(other).ShouldBeEmpty();
        using var right = new MemoryStream(whole);
        await RestoreAsync(other, right);
        (await File.ReadAllTextAsync(FilesOf(other).Single())).ShouldBe("the whole content");
    }

    private static string[] FilesOf(CrmServer server) =>
        Directory.Exists(Path.Combine(server.DataFolder, "files"))
            ? Directory.GetFiles(Path.Combine(server.DataFolder, "files"), "*", SearchOption.AllDirectories)
            : [];

    [Fact]
    public async Task A_damaged_archive_or_one_broken_off_leaves_nothing_behind()
    {
        var world = await World.CreateAsync(server);
        var parent = await world.Admin.CreateAsync("companies", new { name = "Parent" });
        await world.Admin.CreateAsync("companies", new { name = "Child", parentId = parent.Id() });
        var organization = await OrganizationAsync(world.Admin);
        var whole = await File.ReadAllBytesAsync(await ArchiveAsync(world.Admin));
        await using var other = await CrmServer.StartAsync();

        await RefuseAsync("This is no zip"u8.ToArray(), "not a whole archive");
        await RefuseAsync(whole[..(whole.Length / 2)], "not a whole archive");
        await RefuseAsync(
            Changed(whole, "data/Company.jsonl", t => t.Replace("Child", "Chill")),
            "data/Company.jsonl is not what"
        );
        await RefuseAsync(Changed(whole, "data/Company.jsonl", _ => null), "lacks data/Company.jsonl");
        await RefuseAsync(Changed(whole, "manifest.json", t => t.Replace("crm-organization", "other")), "of the format other 1");
        await RefuseAsync(
            Changed(whole, "manifest.json", t => Regex.Replace(t, "\"schemaVersion\": \".*\"", "\"schemaVersion\": \"AddMore\"")),
            "schema AddMore"
        );

        using var limit = new CancellationTokenSource();
        using var slow = new BreakingStream(whole, whole.Length / 2, limit.Cancel);
        await Should.ThrowAsync<OperationCanceledException>(() => RestoreAsync(other, slow, limit.Token));
        (await CountAsync(other, organization)).ShouldBe(0);

        using var right = new MemoryStream(whole);
        await RestoreAsync(other, right);
        (await CountAsync(other, organization)).ShouldBe(2);

        async Task RefuseAsync(byte[] content, string sentence)
        {
            using var stream = new MemoryStream(content);
            (await Should.ThrowAsync<ArchiveException>(() => RestoreAsync(other, stream))).Message.ShouldContain(sentence);
            (await CountAsync(other, organization)).ShouldBe(0);
        }
    }

    [Fact]
    public async Task An_email_address_that_is_taken_and_an_organization_that_is_here_are_refused()
    {
        var world = await World.CreateAsync(server);
        var whole = await File.ReadAllBytesAsync(await ArchiveAsync(world.Admin));
        using (var archive = new MemoryStream(whole))
        {
            (await Should.ThrowAsync<Failure>(() => RestoreAsync(server, archive))).Message.ShouldContain(
                "is in this installation already"
            );
        }

        await using var other = await CrmServer.StartAsync();
        var body = new
        {
            organizationName = "Another",
            displayName = "Same address",
            email = world.Admin.Email,
            password = World.Password,
        };
        (await other.CreateClient().PostAsJsonAsync("/api/v1/auth/register", body)).IsSuccessStatusCode.ShouldBeTrue();
        using (var archive = new MemoryStream(whole))
        {
            (await Should.ThrowAsync<Failure>(() => RestoreAsync(other, archive))).Message.ShouldContain(world.Admin.Email);
        }

        (await CountAsync(other, await OrganizationAsync(world.Admin))).ShouldBe(0);
    }

    [Fact]
    public async Task It_is_for_administrators_and_is_the_whole_or_nothing()
    {
        var world = await World.CreateAsync(server);
        var manager = await world.ManagerAsync();
        object archive = new { entity = "organization", format = "json" };
        foreach (var other in new[] { manager, await world.SalesRepAsync(), await world.ViewerAsync() })
        {
            await (await other.PostAsync("exports", archive)).ShouldBeProblemAsync(403);
        }

        var export = await world.Admin.ExportAsync(archive);
        await (await manager.GetAsync($"exports/{export.Id()}/content")).ShouldBeProblemAsync(403);
        await (await (await World.CreateAsync(server)).Admin.GetAsync($"exports/{export.Id()}/content")).ShouldBeProblemAsync(
            404
        );
        await (await world.Admin.PostAsync("exports", """{"entity":"organization","format":"csv"}""")).ShouldRefuseAsync(
            "format"
        );
        await (
            await world.Admin.PostAsync("exports", """{"entity":"organization","format":"json","filter":{"q":"x"}}""")
        ).ShouldRefuseAsync("filter");
        await (
            await world.Admin.PostAsync("exports", """{"entity":"organization","format":"json","columns":["name"]}""")
        ).ShouldRefuseAsync("columns");
    }

    // What falls due while the organization moves, such as a reminder, is done here alone and would be a difference.
    private async Task StopTheClocksAsync(Guid organization)
    {
        await using var scope = OrganizationRows.Open(server, organization, out var context);
        await context.Set<OutboxMessage>().ExecuteDeleteAsync();
    }

    private static async Task<string> ArchiveAsync(Person admin)
    {
        var export = await admin.ExportAsync(new { entity = "organization", format = "json" });
        var path = Path.Combine(Path.GetTempPath(), $"crm-test-{Guid.NewGuid():N}.zip");
        await File.WriteAllBytesAsync(path, await admin.Http.GetByteArrayAsync($"/api/v1/exports/{export.Id()}/content"));
        return path;
    }

    private static async Task<Guid> OrganizationAsync(Person person) => (await person.ReadAsync("auth/me"))["organization"]!.Id();

    private static async Task<Person> SignInAsync(HttpClient http, string email, string password) =>
        await Person.SignedInAsync(http, email, await http.PostAsJsonAsync("/api/v1/auth/login", new { email, password }));

    // As the command said: by the link for the first administrator.
    private static async Task<Person> ChoosePasswordAsync(HttpClient http, string email, string output)
    {
        output.ShouldContain($"{email} can begin here");
        var token = Uri.UnescapeDataString(Token().Match(output).Groups[1].Value);
        var answer = await http.PostAsJsonAsync("/api/v1/auth/reset-password", new { token, newPassword = World.Password });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return await SignInAsync(http, email, World.Password);
    }

    [GeneratedRegex(@"\?token=(\S+)")]
    private static partial Regex Token();

    private static List<string> Found(JsonObject answer) =>
        answer
            .Items()
            .Select(i => $"{i!.Text("type")} {i!.Text("id")} {i!.Text("title")}")
            .Order(StringComparer.Ordinal)
            .ToList();

    // Row by row and value by value, by the model and not by what the archive takes for it.
    private async Task ShouldHaveTheSameRowsAsync(CrmServer other, Guid organization)
    {
        await using var here = OrganizationRows.Open(server, organization, out var from);
        await using var there = OrganizationRows.Open(other, organization, out var to);
        var rows = 0;
        foreach (var entity in from.Model.GetEntityTypes().Where(IsArchived))
        {
            var (ours, theirs) = (await OrganizationRows.ReadAsync(from, entity), await OrganizationRows.ReadAsync(to, entity));
            theirs.Count.ShouldBe(ours.Count, entity.ClrType.Name);
            theirs.ShouldBe(ours, entity.ClrType.Name);
            rows += ours.Count;
        }

        rows.ShouldBeGreaterThan(2000);
    }

    private static bool IsArchived(Microsoft.EntityFrameworkCore.Metadata.IEntityType entity) =>
        typeof(IOrganizationOwned).IsAssignableFrom(entity.ClrType) && !ArchiveModel.LeftOut.ContainsKey(entity.ClrType);

    private static string Comparable(string list, JsonObject answer) =>
        list.StartsWith("analytics/", StringComparison.Ordinal)
            ? Sorted(JsonNode.Parse(Plain(answer)))!.ToJsonString()
            : Plain(answer);

    // Which of two equals comes first in a breakdown is nobody's promise.
    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject whole => new JsonObject(whole.Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
            JsonArray many => new JsonArray([.. many.Select(Sorted).OrderBy(n => n?.ToJsonString(), StringComparer.Ordinal)]),
            _ => node?.DeepClone(),
        };

    private static string Plain(JsonObject answer) =>
        ZerosBehindThePoint().Replace(answer.ToJsonString(), m => m.Groups[1].Length == 0 ? "" : $".{m.Groups[1].Value}");

    [GeneratedRegex(@"\.(\d*?)0+(?=[,}\]])")]
    private static partial Regex ZerosBehindThePoint();

    private static async Task RestoreAsync(CrmServer server, Stream archive, CancellationToken cancellationToken = default)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArchiveRestoring>().RestoreAsync(archive, cancellationToken);
    }

    // The companies of the organization; more than nothing is left of nothing else either, as all of it is one transaction.
    private static async Task<int> CountAsync(CrmServer server, Guid organization)
    {
        await using var scope = OrganizationRows.Open(server, organization, out var context);
        return await context.Set<Core.Features.Companies.Company>().CountAsync();
    }

    private static async Task<string> TextAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync();
    }

    /// <summary>The archive with one file changed, or without it.</summary>
    private static byte[] Changed(byte[] archive, string name, Func<string, string?> change)
    {
        using var memory = new MemoryStream();
        memory.Write(archive);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(name)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            if (change(text) is { } changed)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(changed);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Tells when it is read beyond a place.</summary>
    private sealed class BreakingStream(byte[] content, long place, Action then) : MemoryStream(content)
    {
        // The directory at the end is read first.
        private bool _isInside;

        public override int Read(Span<byte> buffer)
        {
            _isInside |= Position < place / 2;
            if (_isInside && Position > place)
            {
                then();
            }

            return base.Read(buffer);
        }
    }
}
