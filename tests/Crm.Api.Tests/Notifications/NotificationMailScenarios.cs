using System.Text.Json.Nodes;
using Crm.Api.Tests.Accounts;

namespace Crm.Api.Tests.Notifications;

/// <summary>What concerns people reaches them by mail too. The outbox is written with the change, so it can be counted at once.</summary>
public sealed class NotificationMailScenarios(CrmServer server)
{
    [Fact]
    public async Task A_mention_is_mailed_with_a_link_to_the_record()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Zoë", lastName = "<b>Grün</b>" });

        await MentionAsync(world.Admin, contact.Id(), "Wants the offer <script>alert(1)</script> by Friday", mia.Id);

        var mail = await server.WaitForMailAsync(mia.Email, "mentioned you on Zoë <b>Grün</b>");
        mail.Text("Text")!.ShouldContain($"/contacts/{contact.Id()}");
        mail.Text("Text")!.ShouldContain("Wants the offer");
        mail.Text("Html")!.ShouldContain($"href=\"http://127.0.0.1:5080/contacts/{contact.Id()}\"");
        mail.Text("Html")!.ShouldNotContain("<script>");
        mail.Text("Html")!.ShouldNotContain("<b>Grün");
    }

    [Fact]
    public async Task Answers_and_assignments_are_mailed_as_well()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        var contact = await mia.CreateAsync("contacts", new { firstName = "Asha" });
        var question = await mia.CreateAsync("notes", new { body = "Who knows her?", related = On(contact) });

        await world.Admin.CreateAsync("notes", new { body = "I do.", parentId = question.Id() });
        await world.Admin.CreateAsync("companies", new { name = "Acme", ownerId = mia.Id });

        (await server.WaitForMailAsync(mia.Email, "answered your note on Asha")).Text("Text")!.ShouldContain("I do.");
        (await server.WaitForMailAsync(mia.Email, "assigned you Acme")).Text("Text")!.ShouldContain("/companies/");
    }

    [Fact]
    public async Task Nobody_gets_mail_about_what_they_did_themselves()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha", ownerId = world.Admin.Id });

        await MentionAsync(world.Admin, contact.Id(), "Note to myself", world.Admin.Id);

        (await CountAsync(world)).ShouldBe(0);
    }

    [Fact]
    public async Task Who_switched_mail_off_is_told_on_the_screen_alone()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        (await mia.ReadAsync("auth/me"))["emailNotifications"]!.GetValue<bool>().ShouldBeTrue();
        await (await mia.PatchAsync("auth/me", new { emailNotifications = false })).ShouldBeOkAsync();
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });

        await MentionAsync(world.Admin, contact.Id(), "Please look", mia.Id);

        (await mia.ReadAsync("notifications")).Items().Count.ShouldBe(1);
        (await CountAsync(world)).ShouldBe(0);

        await (await mia.PatchAsync("auth/me", "{\"emailNotifications\":null}")).ShouldBeOkAsync();
        await MentionAsync(world.Admin, contact.Id(), "Please look again", mia.Id);
        (await CountAsync(world)).ShouldBe(1);
    }

    [Fact]
    public async Task Each_kind_of_event_comes_where_the_person_chose()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        var usual = await mia.ReadAsync("notifications/settings");
        usual["channels"]!.AsObject().Select(c => c.Value!.GetValue<string>()).Distinct().ShouldBe(["email"]);
        usual["channels"]!.AsObject().ContainsKey("serviceLevelMissed").ShouldBeTrue();
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });

        await (
            await mia.PatchAsync("notifications/settings", new { channels = new { mention = "app", assigned = "none" } })
        ).ShouldBeOkAsync();
        await MentionAsync(world.Admin, contact.Id(), "Please look", mia.Id);
        await world.Admin.CreateAsync("companies", new { name = "Acme", ownerId = mia.Id });
        (await mia.ReadAsync("notifications")).Items().Single()!.Text("kind").ShouldBe("mention");
        (await CountAsync(world)).ShouldBe(0);

        await (await mia.PatchAsync("notifications/settings", """{"channels":{"assigned":null}}""")).ShouldBeOkAsync();
        var settings = await mia.ReadAsync("notifications/settings");
        settings["channels"]!.Text("mention").ShouldBe("app");
        settings["channels"]!.Text("assigned").ShouldBe("email");
        await world.Admin.CreateAsync("companies", new { name = "Bolt", ownerId = mia.Id });
        (await CountAsync(world)).ShouldBe(1);

        // Nobody else's choice, and nothing that is not there.
        (await world.Admin.ReadAsync("notifications/settings"))["channels"]!
            .Text("mention")
            .ShouldBe("email");
        foreach (var body in new[] { """{"channels":{"weather":"app"}}""", """{"channels":{"mention":"pigeon"}}""", "{}" })
        {
            await (await mia.PatchAsync("notifications/settings", body)).ShouldBeProblemAsync(400);
        }
    }

    [Fact]
    public async Task All_that_is_new_about_one_record_is_read_at_once()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var other = await world.Admin.CreateAsync("contacts", new { firstName = "Omar" });
        await MentionAsync(world.Admin, contact.Id(), "One", mia.Id);
        await MentionAsync(world.Admin, contact.Id(), "Two", mia.Id);
        await MentionAsync(world.Admin, other.Id(), "Three", mia.Id);

        var read = await (await mia.PostAsync($"notifications/read-all?relatedId={contact.Id()}", new { })).ReadAsync();

        read.Number("read").ShouldBe(2);
        (await mia.ReadAsync("notifications?unread=true")).Items().Single()!["related"]!.Id().ShouldBe(other.Id());
    }

    [Fact]
    public async Task Who_has_left_or_not_joined_yet_gets_no_mail()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        await (await world.Admin.PatchAsync($"users/{mia.Id}", new { status = "inactive" })).ShouldBeOkAsync();
        var invited = await world.Admin.CreateAsync("users", new { email = $"new.{mia.Email}", displayName = "New" });
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var before = await CountAsync(world);

        await MentionAsync(world.Admin, contact.Id(), "Please look", mia.Id, invited.Id());

        (await CountAsync(world)).ShouldBe(before);
    }

    [Fact]
    public async Task A_refused_change_mails_nothing()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        await world.Admin.CreateAsync("companies", new { name = "Acme", domain = "acme.example" });

        var answer = await world.Admin.PostAsync(
            "companies",
            new
            {
                name = "Again",
                domain = "acme.example",
                ownerId = mia.Id,
            }
        );

        await answer.ShouldBeProblemAsync(409, "duplicate");
        (await CountAsync(world)).ShouldBe(0);
    }

    private static object On(JsonObject contact) => new { type = "contact", id = contact.Id() };

    private static async Task<int> CountAsync(World world) =>
        (await world.Admin.ReadAsync("outbox?kind=mail")).Number("totalCount");

    private static Task<JsonObject> MentionAsync(Person by, Guid contact, string body, params Guid[] mentions) =>
        by.CreateAsync(
            "notes",
            new
            {
                body,
                mentions,
                related = new { type = "contact", id = contact },
            }
        );
}
