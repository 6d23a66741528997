using System.Text.Json.Nodes;
using Crm.Api.Tests.Attachments;
using Crm.Api.Tests.Deals;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Retention;

/// <summary>
/// An organization says how long it keeps what it has of people. What the preview counts and the list shows is what goes, once,
/// and nothing else. The hour's work is done by hand, on a server whose clock is moved.
/// </summary>
public sealed class RetentionRuleScenarios : IAsyncLifetime
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(31);

    private readonly MovedClock _clock = new();
    private CrmServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await CrmServer.StartAsync(_clock);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task As_delivered_nobody_is_erased()
    {
        var world = await World.CreateAsync(_server);
        var contact = await world.Admin.CreateAsync("contacts", new { lastName = "Old" });
        var lead = await world.Admin.CreateAsync("leads", new { lastName = "Dead", stage = "lost" });
        _clock.Move(60 * Month);

        await PurgeAsync();

        var admin = await world.SignInAsync(world.Admin.Email);
        await (await admin.GetAsync($"contacts/{contact.Id()}")).ShouldBeOkAsync();
        await (await admin.GetAsync($"leads/{lead.Id()}")).ShouldBeOkAsync();
        var rules = await admin.ReadAsync("retention");
        rules["contactMonths"].ShouldBeNull();
        rules["leadMonths"].ShouldBeNull();
        rules["ticketFileMonths"].ShouldBeNull();
        rules["auditMonths"].ShouldBeNull();
        rules.Number("recycleBinDays").ShouldBe(30);
        rules.Number("version").ShouldBe(0);
        rules["last"]!.AsArray().ShouldBeEmpty();
        (await PreviewAsync(admin, new { }))["contacts"].ShouldBeNull();
    }

    [Fact]
    public async Task Contacts_with_whom_nothing_happens_are_erased_and_nobody_else()
    {
        var (world, other) = (await World.CreateAsync(_server), await World.CreateAsync(_server));
        var admin = world.Admin;
        var elsewhere = await other.Admin.CreateAsync("contacts", new { lastName = "Elsewhere" });
        var quiet = await ContactAsync(admin, "Quiet");
        await admin.CreateAsync("notes", new { body = "Long ago", related = new { type = "contact", id = quiet } });
        await ContactAsync(admin, "Customer", new { lifecycleStage = "customer" });
        await ContactAsync(admin, "Held", new { tags = new[] { "Legal Hold" } });
        var company = await admin.CreateAsync("companies", new { name = "Sued", tags = new[] { LegalHold.Tag } });
        await ContactAsync(admin, "Employee", new { companyId = company.Id() });
        var floor = await SalesFloor.OfAsync(admin);
        foreach (var (name, stage) in new[] { ("Buyer", "Qualification"), ("Bought", "Won") })
        {
            var deal = await admin.CreateAsync("deals", new { name, contactId = await ContactAsync(admin, name) });
            if (stage != "Qualification")
            {
                await (await floor.MoveAsync(deal.Id(), stage)).ShouldBeOkAsync();
            }
        }

        await admin.CreateAsync("tickets", new { subject = "Open", contactId = await ContactAsync(admin, "Asking") });
        await admin.CreateAsync("leads", new { lastName = "Fresh", email = "fresh@x.example" });
        await ContactAsync(admin, "Fresh", new { email = "fresh@x.example" });
        var due = new { type = "contact", id = await ContactAsync(admin, "Due") };
        await admin.CreateAsync("tasks", new { title = "Call", related = due });
        var (called, renamed) = (await ContactAsync(admin, "Called"), await ContactAsync(admin, "Renamed"));

        _clock.Move(13 * Month);
        admin = await world.SignInAsync(admin.Email);
        await admin.CreateAsync(
            "activities",
            new
            {
                type = "call",
                subject = "Hello",
                contactId = called,
            }
        );
        await (await admin.PatchAsync($"contacts/{renamed}", new { firstName = "Re" })).ShouldBeOkAsync();

        (await PreviewAsync(admin, new { contactMonths = 12 }))["contacts"]!.GetValue<int>().ShouldBe(1);
        (await admin.ReadAsync("contacts?retention=12")).Items().Single()!.Id().ShouldBe(quiet);
        await ChangeAsync(admin, new { contactMonths = 12 });
        await PurgeAsync();

        await (await admin.GetAsync($"contacts/{quiet}")).ShouldBeProblemAsync(404);
        await (await admin.PostAsync($"contacts/{quiet}/restore")).ShouldBeProblemAsync(404);
        (await admin.ReadAsync("contacts?pageSize=100")).Items().Count.ShouldBe(10);
        (await admin.ReadAsync("search?q=quiet")).Items().ShouldBeEmpty();
        var receipt = (await admin.ReadAsync("erasures")).Items().Single()!;
        receipt.Text("reason").ShouldBe("Retention rule");
        receipt["by"].ShouldBeNull();
        (await LogAsync(admin)).ShouldBe([("contacts", 1)]);
        var stranger = await other.SignInAsync(other.Admin.Email);
        await (await stranger.GetAsync($"contacts/{elsewhere.Id()}")).ShouldBeOkAsync();
        (await LogAsync(stranger)).ShouldBeEmpty();
        await PurgeAsync();
        (await LogAsync(admin)).ShouldBe([("contacts", 1)]);
    }

    [Fact]
    public async Task Lost_and_unqualified_leads_go_into_the_recycle_bin()
    {
        var world = await World.CreateAsync(_server);
        var admin = world.Admin;
        var lost = await LeadAsync(admin, "lost");
        var unqualified = await LeadAsync(admin, "unqualified");
        await LeadAsync(admin, "contacted");
        await LeadAsync(admin, "lost", LegalHold.Tag);
        var taken = await LeadAsync(admin, "lost");
        _clock.Move(7 * Month);
        admin = await world.SignInAsync(admin.Email);
        await (await admin.PatchAsync($"leads/{taken}", new { region = "North" })).ShouldBeOkAsync();

        var listed = (await admin.ReadAsync("leads?retention=6&sort=createdAt")).Items().Select(l => l!.Id());
        listed.ShouldBe([lost, unqualified]);
        (await PreviewAsync(admin, new { leadMonths = 6 }))["leads"]!.GetValue<int>().ShouldBe(2);
        await ChangeAsync(admin, new { leadMonths = 6 });
        await PurgeAsync();

        (await admin.ReadAsync("leads")).Number("totalCount").ShouldBe(3);
        (await admin.ReadAsync("leads?deleted=true")).Number("totalCount").ShouldBe(2);
        await (await admin.PostAsync($"leads/{lost}/restore")).ShouldBeOkAsync();
        (await LogAsync(admin)).ShouldBe([("leads", 2)]);
    }

    [Fact]
    public async Task Files_of_tickets_that_are_done_go_and_the_tickets_stay()
    {
        var world = await World.CreateAsync(_server);
        var admin = world.Admin;
        var done = await admin.CreateAsync("tickets", new { subject = "Done" });
        var open = await admin.CreateAsync("tickets", new { subject = "Open" });
        await admin.AttachedAsync("ticket", done.Id(), "x"u8.ToArray());
        await admin.AttachedAsync("ticket", done.Id(), "y"u8.ToArray());
        await admin.AttachedAsync("ticket", open.Id(), "z"u8.ToArray());
        await (await admin.PatchAsync($"tickets/{done.Id()}", new { status = "closed" })).ShouldBeOkAsync();
        _clock.Move(7 * Month);
        admin = await world.SignInAsync(admin.Email);
        await admin.AttachedAsync("ticket", done.Id(), "added lately"u8.ToArray());

        (await PreviewAsync(admin, new { ticketFileMonths = 6 }))["ticketFiles"]!.GetValue<int>().ShouldBe(1);
        (await admin.ReadAsync("tickets?retention=6")).Items().Single()!.Id().ShouldBe(done.Id());
        await ChangeAsync(admin, new { ticketFileMonths = 6 });
        await PurgeAsync();

        (await FilesAsync(admin, done.Id())).ShouldBe(1);
        (await FilesAsync(admin, open.Id())).ShouldBe(1);
        (await admin.ReadAsync("tickets")).Number("totalCount").ShouldBe(2);
        (await LogAsync(admin)).ShouldBe([("ticketFiles", 1)]);
    }

    [Fact]
    public async Task The_recycle_bin_the_audit_and_the_log_of_segments_keep_to_their_times()
    {
        var world = await World.CreateAsync(_server);
        var admin = world.Admin;
        await ChangeAsync(admin, new { recycleBinDays = 7, auditMonths = 12 });
        var contact = await ContactAsync(admin, "Gone");
        var segment = await admin.CreateAsync(
            "segments",
            new
            {
                name = "Picked",
                entity = "contact",
                kind = "static",
            }
        );
        var kept = await ContactAsync(admin, "Member");
        await (await admin.PostAsync($"segments/{segment.Id()}/members", new { ids = new[] { kept } })).ShouldBeOkAsync();
        await admin.DeleteAsync($"contacts/{contact}");
        (await admin.ReadAsync("contacts?deleted=true")).Number("totalCount").ShouldBe(1);

        // Gone for people at once, be it purged yet or not.
        _clock.Move(TimeSpan.FromDays(8));
        admin = await world.SignInAsync(admin.Email);
        (await admin.ReadAsync("contacts?deleted=true")).Number("totalCount").ShouldBe(0);
        await (await admin.PostAsync($"contacts/{contact}/restore")).ShouldBeProblemAsync(404);
        (await PreviewAsync(admin, new { }))["recycleBin"]!.GetValue<int>().ShouldBe(1);
        await PurgeAsync();
        (await LogAsync(admin)).ShouldBe([("recycleBin", 1)]);

        _clock.Move(25 * Month);
        admin = await world.SignInAsync(admin.Email);
        (await admin.ReadAsync($"segments/{segment.Id()}/log")).Items().Count.ShouldBe(1);
        (await PreviewAsync(admin, new { }))["segmentLog"]!.GetValue<int>().ShouldBe(1);
        await PurgeAsync();
        (await admin.ReadAsync($"segments/{segment.Id()}/log")).Items().ShouldBeEmpty();
        (await admin.ReadAsync($"segments/{segment.Id()}/members")).Number("totalCount").ShouldBe(1);
        (await admin.ReadAsync($"audit?entityId={contact}")).Items().ShouldBeEmpty();
        (await LogAsync(admin)).Select(l => l.Subject).ShouldBe(["audit", "segmentLog", "recycleBin"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_two_nodes_take_at_once_is_taken_once()
    {
        var world = await World.CreateAsync(_server);
        var admin = world.Admin;
        for (var i = 0; i < 6; i++)
        {
            await ContactAsync(admin, $"Quiet{i}");
            await LeadAsync(admin, "lost");
        }

        await ChangeAsync(admin, new { contactMonths = 1, leadMonths = 1 });
        _clock.Move(2 * Month);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(PurgeAsync)));

        admin = await world.SignInAsync(admin.Email);
        (await LogAsync(admin)).Order().ShouldBe([("contacts", 6), ("leads", 6)]);
        (await admin.ReadAsync("erasures")).Items().Count.ShouldBe(6);
        (await admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task The_rules_are_the_administrators_and_refuse_what_makes_no_sense()
    {
        var world = await World.CreateAsync(_server);
        await (await (await world.ManagerAsync()).GetAsync("retention")).ShouldBeProblemAsync(403);
        foreach (
            var (field, value) in new[]
            {
                ("contactMonths", 0),
                ("leadMonths", 121),
                ("ticketFileMonths", -1),
                ("auditMonths", 11),
                ("recycleBinDays", 0),
            }
        )
        {
            var body = new JsonObject { [field] = value };
            await (await world.Admin.PatchAsync("retention", body)).ShouldRefuseAsync(field);
            await (await world.Admin.PostAsync("retention/preview", body)).ShouldRefuseAsync(field);
        }

        await (await world.Admin.GetAsync("contacts?retention=x")).ShouldRefuseAsync("retention");
        await (await world.Admin.PatchAsync("retention", new { leadMonths = 6 }, "\"0\"")).ShouldBeOkAsync();
        await (await world.Admin.PatchAsync("retention", new { leadMonths = 7 }, "\"0\"")).ShouldBeProblemAsync(412);
        var off = await (await world.Admin.PatchAsync("retention", """{"leadMonths":null}""")).ShouldBeOkAsync();
        off["leadMonths"].ShouldBeNull();
    }

    private async Task PurgeAsync()
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var organizations = scope.ServiceProvider.GetRequiredService<IOrganizationList>();
        foreach (var organization in await organizations.ListAsync(TestContext.Current.CancellationToken))
        {
            await using var own = _server.Services.CreateAsyncScope();
            var retention = own.ServiceProvider.GetRequiredService<RetentionService>();
            await retention.PurgeAsync(organization, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<Guid> ContactAsync(Person admin, string name, object? more = null)
    {
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(more ?? new { }))!.AsObject();
        body["lastName"] = name;
        return (await admin.CreateAsync("contacts", body)).Id();
    }

    private static async Task<Guid> LeadAsync(Person admin, string stage, params string[] tags)
    {
        var lead = await admin.CreateAsync("leads", new { lastName = stage, tags });
        await (await admin.PutAsync($"leads/{lead.Id()}/stage", new { stage, notes = "So it is" })).ShouldBeOkAsync();
        return lead.Id();
    }

    private static async Task ChangeAsync(Person admin, object rules) =>
        await (await admin.PatchAsync("retention", rules)).ShouldBeOkAsync();

    private static async Task<Dictionary<string, JsonNode?>> PreviewAsync(Person admin, object rules)
    {
        var preview = await (await admin.PostAsync("retention/preview", rules)).ShouldBeOkAsync();
        return preview.Items().ToDictionary(i => i!.Text("subject")!, i => i!["count"]);
    }

    private static async Task<List<(string Subject, long Count)>> LogAsync(Person admin) =>
        (await admin.ReadAsync("retention/log")).Items().Select(i => (i!.Text("subject")!, (long)i!.Number("count"))).ToList();

    private static async Task<int> FilesAsync(Person admin, Guid ticket) =>
        (await admin.ReadAsync($"attachments?relatedType=ticket&relatedId={ticket}")).Items().Count;
}
