using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Activities;

public sealed class ActivityScenarios(CrmServer server)
{
    [Fact]
    public async Task A_call_stands_on_all_timelines_it_names_and_once_in_the_feed()
    {
        var world = await World.CreateAsync(server);
        var (contact, company) = await CustomersAsync(world.Admin);

        var call = await LogAsync(world.Admin, contact, company, new { outcome = "Reached" });

        call["contact"]!.Text("name").ShouldBe("Priya");
        foreach (var on in new[] { $"contactId={contact.Id()}", $"companyId={company.Id()}" })
        {
            var told = (await world.Admin.ReadAsync($"timeline?{on}&kind=call")).Items().Single()!;
            told.Text("title")!.ShouldEndWith(" logged a call");
            told.Text("body").ShouldBe("About the offer · Reached");
            told["sourceId"]!.GetValue<Guid>().ShouldBe(call.Id());
        }

        (await world.Admin.ReadAsync("feed?kind=call"))
            .Items()
            .Single()!
            .Text("title")!
            .ShouldEndWith(" logged a call with Priya");
        await (await world.Admin.PatchAsync($"activities/{call.Id()}", new { outcome = "No answer" })).ShouldBeOkAsync();
        await (await world.Admin.PatchAsync($"activities/{call.Id()}", "{\"companyId\":null}")).ShouldBeOkAsync();
        (await TimelineAsync(world.Admin, $"contactId={contact.Id()}")).Single()!.Text("body")!.ShouldEndWith("No answer");
        (await TimelineAsync(world.Admin, $"companyId={company.Id()}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_belongs_to_others_too_stays_when_one_record_goes()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var (contact, company) = await CustomersAsync(admin);
        var both = await LogAsync(admin, contact, company);
        var one = await LogAsync(admin, contact);

        await admin.DeleteAsync($"contacts/{contact.Id()}");
        await admin.ReadAsync($"activities/{both.Id()}");
        await (await admin.GetAsync($"activities/{one.Id()}")).ShouldBeProblemAsync(404);
        (await TimelineAsync(admin, $"companyId={company.Id()}")).Count.ShouldBe(1);
        await (await admin.PostAsync($"activities/{one.Id()}/restore")).ShouldBeProblemAsync(409, "related_deleted");

        await (await admin.PostAsync($"contacts/{contact.Id()}/restore")).ShouldBeOkAsync();
        await admin.ReadAsync($"activities/{one.Id()}");
        (await TimelineAsync(admin, $"contactId={contact.Id()}")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_follow_up_makes_its_task_with_a_reminder_and_another_time_moves_it()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        var (contact, _) = await CustomersAsync(world.Admin);

        var call = await LogAsync(mia, contact, null, new { nextStep = "Send the offer", followUpAt = "2099-05-01T09:00:00Z" });

        var task = (await mia.ReadAsync($"tasks?relatedId={contact.Id()}")).Items().Single()!;
        task.Id().ShouldBe(call["followUpTaskId"]!.GetValue<Guid>());
        (task.Text("title"), task.Text("type")).ShouldBe(("Send the offer", "followUp"));
        (task.Text("dueAt"), task.Text("reminderAt")).ShouldBe(("2099-05-01T09:00:00Z", "2099-05-01T08:30:00Z"));
        task["assignee"]!.Id().ShouldBe(mia.Id);

        await (await mia.PatchAsync($"activities/{call.Id()}", new { followUpAt = "2099-05-02T09:00:00Z" })).ShouldBeOkAsync();
        var moved = (await mia.ReadAsync($"tasks?relatedId={contact.Id()}")).Items().Single()!;
        (moved.Text("dueAt"), moved.Text("reminderAt")).ShouldBe(("2099-05-02T09:00:00Z", "2099-05-02T08:30:00Z"));
    }

    [Fact]
    public async Task Last_contacted_follows_only_forwards_and_leaves_open_forms_alone()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var company = await admin.CreateAsync("companies", new { name = "Acme" });
        var contact = await admin.CreateAsync("contacts", new { firstName = "Priya", companyId = company.Id() });

        await LogAsync(admin, contact, null, new { occurredAt = "2026-03-02T10:00:00Z" });
        await LogAsync(admin, contact, null, new { occurredAt = "2026-03-01T10:00:00Z" });
        await LogAsync(
            admin,
            contact,
            null,
            new
            {
                occurredAt = "2026-03-03T10:00:00Z",
                type = "email",
                direction = "inbound",
            }
        );
        await LogAsync(admin, contact, null, new { occurredAt = "2026-03-04T10:00:00Z", type = "other" });

        var seen = await admin.ReadAsync($"contacts/{contact.Id()}");
        seen.Text("lastContactedAt").ShouldBe("2026-03-02T10:00:00Z");
        seen.Number("version").ShouldBe(contact.Number("version"));
        (await admin.ReadAsync($"companies/{company.Id()}")).Text("lastContactedAt").ShouldBe("2026-03-02T10:00:00Z");
        (await admin.ReadAsync("contacts?lastContactedAfter=2026-03-02")).Number("totalCount").ShouldBe(1);
    }

    [Fact]
    public async Task It_names_at_least_one_record_that_is_there()
    {
        var admin = (await World.CreateAsync(server)).Admin;

        await (await admin.PostAsync("activities", new { subject = "x" })).ShouldRefuseAsync("contactId");
        await (await admin.PostAsync("activities", new { subject = "x", contactId = Guid.NewGuid() })).ShouldRefuseAsync(
            "contactId"
        );
        await (await admin.PostAsync("activities", new { subject = "x", ticketId = Guid.NewGuid() })).ShouldRefuseAsync(
            "ticketId"
        );
        var (contact, _) = await CustomersAsync(admin);
        await (await admin.PostAsync("activities", new { contactId = contact.Id() })).ShouldRefuseAsync("subject");
        await (
            await admin.PostAsync(
                "activities",
                new
                {
                    subject = "x",
                    contactId = contact.Id(),
                    durationMinutes = -1,
                }
            )
        ).ShouldRefuseAsync("durationMinutes");
    }

    [Fact]
    public async Task Somebody_else_s_activity_is_changed_only_by_those_who_manage_others_work()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.PersonAsync("supportAgent", "omar"));
        var (contact, _) = await CustomersAsync(world.Admin);
        var call = await LogAsync(mia, contact);

        await (await omar.PatchAsync($"activities/{call.Id()}", new { subject = "theirs" })).ShouldBeProblemAsync(403);
        await (await omar.DeleteAsync($"activities/{call.Id()}")).ShouldBeProblemAsync(403);
        await (await mia.PatchAsync($"activities/{call.Id()}", new { sentiment = "positive" })).ShouldBeOkAsync();
        (await (await world.ManagerAsync()).DeleteAsync($"activities/{call.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await TimelineAsync(mia, $"contactId={contact.Id()}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_activity_with_somebody_hidden_is_hidden()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.SalesRepAsync("omar"));
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var contact = await mia.CreateAsync("contacts", new { firstName = "Priya" });
        var company = await world.Admin.CreateAsync("companies", new { name = "Seen by all", ownerId = (Guid?)null });
        var call = await LogAsync(mia, contact, company);

        await (await omar.GetAsync($"activities/{call.Id()}")).ShouldBeProblemAsync(404);
        (await omar.ReadAsync("search?q=offer")).Items().ShouldBeEmpty();
        await (await omar.PostAsync("activities", new { subject = "x", contactId = contact.Id() })).ShouldRefuseAsync(
            "contactId"
        );
        await (await world.Admin.PatchAsync($"contacts/{contact.Id()}", new { ownerId = omar.Id })).ShouldBeOkAsync();
        await omar.ReadAsync($"activities/{call.Id()}");
        await (await mia.GetAsync($"activities/{call.Id()}")).ShouldBeProblemAsync(404);
    }

    private static async Task<(JsonObject Contact, JsonObject Company)> CustomersAsync(Person person) =>
        (
            await person.CreateAsync("contacts", new { firstName = "Priya" }),
            await person.CreateAsync("companies", new { name = "Acme" })
        );

    private static Task<JsonObject> LogAsync(Person by, JsonObject contact, JsonObject? company = null, object? more = null)
    {
        var body = new JsonObject
        {
            ["type"] = "call",
            ["subject"] = "About the offer",
            ["contactId"] = contact.Id(),
        };
        if (company is not null)
        {
            body["companyId"] = company.Id();
        }

        foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        return by.CreateAsync("activities", body.ToJsonString());
    }

    private static async Task<JsonArray> TimelineAsync(Person person, string on) =>
        (await person.ReadAsync($"timeline?{on}&kind=call")).Items();
}
