using System.Net;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Accounts;
using Crm.Api.Tests.Attachments;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Retention;

/// <summary>What is over is deleted for good, and nothing else is. The hour's work is done by hand, on a server whose clock is moved.</summary>
public sealed class RetentionScenarios : IAsyncLifetime
{
    private static readonly string[] Bin = ["Contacts", "Companies", "Notes", "RecordTags", "TimelineEntries", "Notifications"];

    private readonly MovedClock _clock = new();
    private CrmServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await CrmServer.StartAsync(_clock);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task After_thirty_days_the_recycle_bin_is_emptied_with_all_that_hung_on_the_record()
    {
        var world = await World.CreateAsync(_server);
        var mia = await world.SalesRepAsync("mia");
        var kept = await world.Admin.CreateAsync("contacts", new { firstName = "Kept", tags = new[] { "vip" } });
        var company = await world.Admin.CreateAsync("companies", new { name = "Gone Ltd", domain = "gone.example" });
        var contact = await world.Admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Gone",
                email = "gone@gone.example",
                tags = new[] { "vip" },
                companyId = company.Id(),
                ownerId = mia.Id,
            }
        );
        var colleague = await world.Admin.CreateAsync("contacts", new { firstName = "Stays", companyId = company.Id() });
        var note = await world.Admin.CreateAsync(
            "notes",
            new
            {
                body = "About Gone",
                related = On(contact),
                mentions = new[] { mia.Id },
            }
        );
        await world.Admin.CreateAsync("notes", new { body = "An answer", parentId = note.Id() });
        await DeleteAsync(world.Admin, $"contacts/{contact.Id()}", $"companies/{company.Id()}");

        _clock.Move(TimeSpan.FromDays(29));
        await PurgeAsync();
        (await CountAsync("Contacts")).ShouldBe(3);

        _clock.Move(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        await PurgeAsync();

        (await CountAsync("Contacts")).ShouldBe(2);
        (await CountAsync("Companies")).ShouldBe(0);
        (await CountAsync("Notes")).ShouldBe(0);
        (await CountAsync("RecordTags")).ShouldBe(1);
        (await CountAsync("SearchDocuments")).ShouldBe(2);
        (await CountAsync("Notifications")).ShouldBe(0);

        var admin = await world.SignInAsync(world.Admin.Email);
        await (await admin.PostAsync($"contacts/{contact.Id()}/restore")).ShouldBeProblemAsync(404);
        var list = await admin.ReadAsync("contacts?sort=createdAt");
        list.Number("totalCount").ShouldBe(2);
        list.Items().Select(c => c!.Id()).ShouldBe([kept.Id(), colleague.Id()]);
        list.Items()[1]!["companyId"].ShouldBeNull();
        (await admin.ReadAsync("tags")).Items().Single()!.Number("usageCount").ShouldBe(1);
        (await admin.ReadAsync("search?q=gone")).Items().ShouldBeEmpty();
        (await admin.ReadAsync("feed")).ToJsonString().ShouldNotContain("Gone");
        (await admin.ReadAsync($"audit?entityId={contact.Id()}&action=deleted")).Items().Count.ShouldBe(1);
        await admin.CreateAsync("contacts", new { firstName = "New", email = "gone@gone.example" });
    }

    [Fact]
    public async Task Files_go_with_their_record_or_after_their_time_and_contents_without_a_row_are_swept()
    {
        var world = await World.CreateAsync(_server);
        var kept = await world.Admin.CreateAsync("contacts", new { firstName = "Kept" });
        var gone = await world.Admin.CreateAsync("contacts", new { firstName = "Gone" });
        var stays = await world.Admin.AttachedAsync("contact", kept.Id(), "stays"u8.ToArray());
        var deleted = await world.Admin.AttachedAsync("contact", kept.Id(), "goes"u8.ToArray());
        await world.Admin.AttachedAsync("contact", gone.Id(), "goes too"u8.ToArray());
        await DeleteAsync(world.Admin, $"attachments/{deleted.Id()}", $"contacts/{gone.Id()}");
        var folder = Directory.GetDirectories(Path.Combine(_server.DataFolder, "files")).Single();
        await File.WriteAllTextAsync(Path.Combine(folder, $"{Guid.NewGuid():n}"), "never acknowledged");
        await File.WriteAllTextAsync(Path.Combine(folder, $"{Guid.NewGuid():n}.part"), "never finished");

        await PurgeAsync();
        Directory.GetFiles(folder).Length.ShouldBe(5);

        _clock.Move(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        await PurgeAsync();
        Directory.GetFiles(folder).Length.ShouldBe(3);
        (await CountAsync("Attachments")).ShouldBe(3);

        _clock.Move(TimeSpan.FromDays(29));
        await PurgeAsync();
        await PurgeAsync();
        (await CountAsync("Attachments")).ShouldBe(1);
        Path.GetFileName(Directory.GetFiles(folder).Single()).ShouldBe($"{stays.Id():n}");
        var admin = await world.SignInAsync(world.Admin.Email);
        (await admin.ReadAsync($"timeline?contactId={kept.Id()}&kind=file")).Items().Count.ShouldBe(1);
        await (await admin.PostAsync($"attachments/{deleted.Id()}/restore")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task More_than_one_batch_is_deleted_and_the_other_organization_keeps_its_bin()
    {
        var (one, other) = (await World.CreateAsync(_server), await World.CreateAsync(_server));
        for (var i = 0; i < 205; i++)
        {
            await one.Admin.CreateAsync("contacts", new { firstName = $"Bulk {i}" });
        }

        await (
            await one.Admin.PostAsync("contacts/bulk", new { action = "delete", filter = new { q = "bulk" } })
        ).ShouldBeOkAsync();
        _clock.Move(TimeSpan.FromDays(15));
        var late = await (await other.SignInAsync(other.Admin.Email)).CreateAsync("contacts", new { firstName = "Late" });
        await DeleteAsync(await other.SignInAsync(other.Admin.Email), $"contacts/{late.Id()}");
        _clock.Move(TimeSpan.FromDays(16));

        await PurgeAsync();

        (await CountAsync("Contacts")).ShouldBe(1);
        await (await (await other.SignInAsync(other.Admin.Email)).PostAsync($"contacts/{late.Id()}/restore")).ShouldBeOkAsync();
    }

    [Fact]
    public async Task Sessions_links_and_delivered_mails_go_when_their_time_is_over()
    {
        var world = await World.CreateAsync(_server);
        var email = $"mia@{world.Admin.Email.Split('@')[1]}";
        await world.Admin.CreateAsync("users", new { email, displayName = "Mia" });
        await _server.WaitForMailAsync(email, "invites you");
        await WaitUntilDeliveredAsync(world.Admin);
        await PurgeAsync();
        (await CountAsync("Sessions")).ShouldBe(1);
        (await CountAsync("AccountTokens")).ShouldBe(1);
        (await CountAsync("OutboxMessages")).ShouldBe(1);

        _clock.Move(TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1));
        await PurgeAsync();
        (await CountAsync("AccountTokens")).ShouldBe(0);
        (await CountAsync("Sessions")).ShouldBe(1);

        _clock.Move(TimeSpan.FromDays(7));
        await world.SignInAsync(world.Admin.Email);
        await PurgeAsync();
        (await CountAsync("Sessions")).ShouldBe(1);
        (await CountAsync("OutboxMessages")).ShouldBe(1);

        _clock.Move(TimeSpan.FromDays(10));
        await PurgeAsync();
        (await CountAsync("OutboxMessages")).ShouldBe(0);
    }

    [Fact]
    public async Task Kept_answers_go_after_a_day()
    {
        var world = await World.CreateAsync(_server);
        await (await world.Admin.PostAsync("contacts", new { firstName = "Once" }, "key")).ShouldBeOkAsync(
            HttpStatusCode.Created
        );

        await PurgeAsync();
        (await CountAsync("IdempotentRequests")).ShouldBe(1);
        _clock.Move(TimeSpan.FromHours(25));
        await PurgeAsync();

        (await CountAsync("IdempotentRequests")).ShouldBe(0);
    }

    [Fact]
    public async Task Several_nodes_may_purge_at_once()
    {
        var world = await World.CreateAsync(_server);
        for (var i = 0; i < 20; i++)
        {
            var contact = await world.Admin.CreateAsync("contacts", new { firstName = $"Gone {i}", tags = new[] { "x" } });
            await DeleteAsync(world.Admin, $"contacts/{contact.Id()}");
        }

        _clock.Move(TimeSpan.FromDays(31));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(PurgeAsync)));

        foreach (var table in Bin)
        {
            (await CountAsync(table)).ShouldBe(0, table);
        }
    }

    private async Task PurgeAsync()
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var retention = scope.ServiceProvider.GetRequiredService<RetentionService>();
        var organizations = scope.ServiceProvider.GetRequiredService<IOrganizationList>();
        foreach (var organization in await organizations.ListAsync(TestContext.Current.CancellationToken))
        {
            await retention.PurgeAsync(organization, TestContext.Current.CancellationToken);
        }

        await retention.PurgeSharedAsync(TestContext.Current.CancellationToken);
    }

    private async Task<int> CountAsync(string table)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        using var all = scope.ServiceProvider.GetRequiredService<CallerContext>().EnterSystem();
        var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
#pragma warning disable EF1002 // The names stand in this file.
        return await context
            .Database.SqlQueryRaw<int>($"SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM \"{table}\"")
            .SingleAsync();
#pragma warning restore EF1002
    }

    private static async Task WaitUntilDeliveredAsync(Person admin)
    {
        for (var i = 0; i < 100 && (await admin.ReadAsync("outbox?isDone=true")).Items().Count == 0; i++)
        {
            await Task.Delay(100);
        }
    }

    private static async Task DeleteAsync(Person person, params string[] paths)
    {
        foreach (var path in paths)
        {
            (await person.DeleteAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }
    }

    private static object On(JsonObject contact) => new { type = "contact", id = contact.Id() };
}
