using System.Text;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Accounts;
using Crm.Api.Tests.Attachments;

namespace Crm.Api.Tests.Emails;

public sealed class EmailScenarios(CrmServer server)
{
    [Fact]
    public async Task A_mail_from_a_contact_goes_out_with_its_files_and_stands_on_the_timeline()
    {
        var world = await World.CreateAsync(server);
        await (
            await world.Admin.PatchAsync("auth/me", new { displayName = "Mia Chen", signature = "**Mia** · Sunrise" })
        ).ShouldBeOkAsync();
        var contact = await CustomerAsync(world);
        var address = contact.Text("email")!;
        var file = await world.Admin.AttachedAsync("contact", contact.Id(), "the offer"u8.ToArray(), "Angebot für Äsha.txt");

        var sent = await world.Admin.CreateAsync(
            "emails",
            new
            {
                related = On("contact", contact),
                subject = "Your offer",
                body = "Hello,\n\nhere is **the offer**.",
                attachmentIds = new[] { file.Id() },
            }
        );

        (sent.Text("to"), sent["isMailed"]!.GetValue<bool>()).ShouldBe((address, true));
        var mail = await server.WaitForMailAsync(address, "Your offer");
        mail.Text("Html")!.ShouldContain("<strong>the offer</strong>");
        mail.Text("Html")!.ShouldContain("<strong>Mia</strong> · Sunrise");
        mail.Text("ReplyTo").ShouldBe(world.Admin.Email);
        var raw = await RawAsync(address);
        raw.ShouldContain("Mia_Chen");
        raw.ShouldContain(Convert.ToBase64String("the offer"u8.ToArray()));
        raw.ShouldNotContain("Auto-Submitted");
        raw.ShouldNotContain("List-Unsubscribe");

        var activity = await world.Admin.ReadAsync($"activities/{sent.Id()}");
        (activity.Text("type"), activity.Text("direction"), activity.Text("subject")).ShouldBe(
            ("email", "outbound", "Your offer")
        );
        activity["contactId"]!.GetValue<Guid>().ShouldBe(contact.Id());
        (await world.Admin.ReadAsync($"timeline?contactId={contact.Id()}&kind=email")).Items().Count.ShouldBe(1);
        (await world.Admin.ReadAsync($"contacts/{contact.Id()}")).Text("lastContactedAt").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_template_speaks_in_the_words_of_the_record()
    {
        var world = await World.CreateAsync(server);
        var company = await world.Admin.CreateAsync("companies", new { name = "Acme" });
        var contact = await CustomerAsync(world, company.Id());
        var deal = await world.Admin.CreateAsync(
            "deals",
            new
            {
                name = "Tower B",
                amount = 12500,
                currency = "USD",
                contactId = contact.Id(),
                companyId = company.Id(),
            }
        );
        var template = await world.Admin.CreateAsync(
            "email-templates",
            new
            {
                name = "Offer",
                subject = "{{deal.name}} for {{contact.firstName}}",
                body = "{{contact.displayName}} of {{company.name}}: {{deal.amount}} {{deal.currency}} – {{ organization.name }}",
            }
        );

        var draft = await world.Admin.ReadAsync(
            $"emails/draft?relatedType=deal&relatedId={deal.Id()}&templateId={template.Id()}"
        );

        draft.Text("subject").ShouldBe("Tower B for Asha");
        draft.Text("body")!.ShouldStartWith("Asha Rao of Acme: 12,500.00 USD – Org ");
        draft["recipients"]![0]!.Text("address").ShouldBe(contact.Text("email"));
        await (
            await world.Admin.PostAsync(
                "email-templates",
                new
                {
                    name = "Bad",
                    subject = "x",
                    body = "{{user.password}}",
                }
            )
        ).ShouldRefuseAsync("body");
        await (
            await world.Admin.PostAsync(
                "email-templates",
                new
                {
                    name = "offer",
                    subject = "x",
                    body = "x",
                }
            )
        ).ShouldBeProblemAsync(409, "duplicate");
        await (
            await (await world.SalesRepAsync()).PostAsync(
                "email-templates",
                new
                {
                    name = "n",
                    subject = "x",
                    body = "x",
                }
            )
        ).ShouldBeProblemAsync(403);
    }

    [Fact]
    public async Task Every_allowed_merge_field_is_a_field_of_its_record()
    {
        var document = await Walks.OpenApiDocument.ReadAsync(server);
        foreach (
            var (kind, fields) in Core.Features.Emails.EmailMergeFields.Allowed.Where(k =>
                k.Key is not ("user" or "organization")
            )
        )
        {
            var schema = document.Schemas[char.ToUpperInvariant(kind[0]) + kind[1..]]!["properties"]!.AsObject();
            fields.Where(f => !schema.ContainsKey(f)).ShouldBeEmpty(kind);
        }
    }

    [Fact]
    public async Task Who_has_taken_back_the_consent_gets_nothing()
    {
        var world = await World.CreateAsync(server);
        var contact = await CustomerAsync(world);
        var template = await world.Admin.CreateAsync(
            "email-templates",
            new
            {
                name = "News",
                subject = "News",
                body = "News",
                isMarketing = true,
            }
        );
        object Mail(string subject) =>
            new
            {
                related = On("contact", contact),
                subject,
                body = "Hello",
                templateId = template.Id(),
            };
        await world.Admin.CreateAsync("emails", Mail("News of May"));
        var mail = await server.WaitForMailAsync(contact.Text("email")!, "News of May");
        var link = new Uri(mail.Text("Unsubscribe")!);
        var raw = await RawAsync(contact.Text("email")!);
        raw.ShouldContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        raw.ShouldContain("List-Unsubscribe: <");
        mail.Text("Text")!.ShouldContain("/unsubscribe?token=");
        using var stranger = server.CreateClient();

        // As a mail program does it.
        var form = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        (await stranger.PostAsync(link.AbsolutePath, form)).IsSuccessStatusCode.ShouldBeTrue();
        (await stranger.PostAsync(link.AbsolutePath, null)).IsSuccessStatusCode.ShouldBeTrue();

        (await (await stranger.GetAsync(link.AbsolutePath)).ReadAsync())["isUnsubscribed"]!.GetValue<bool>().ShouldBeTrue();
        ((int)(await stranger.GetAsync(link.AbsolutePath + "x")).StatusCode).ShouldBe(404);
        var consents = (await world.Admin.ReadAsync($"contacts/{contact.Id()}"))["consents"]!.AsArray();
        (consents.Single()!.Text("channel"), consents.Single()!.Text("status")).ShouldBe(("email", "withdrawn"));
        var refused = await (await world.Admin.PostAsync("emails", Mail("News of June"))).ShouldBeProblemAsync(
            409,
            "consent_withdrawn"
        );
        refused.Text("detail")!.ShouldContain("Asha Rao");
        (await world.Admin.ReadAsync($"timeline?contactId={contact.Id()}&kind=email")).Items().Count.ShouldBe(1);
        var draft = await world.Admin.ReadAsync($"emails/draft?relatedType=contact&relatedId={contact.Id()}");
        draft["recipients"]![0]!["hasWithdrawn"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData("Hello\r\nBcc: victim@evil.example")]
    [InlineData("Hello\nX: y")]
    [InlineData("")]
    public async Task No_subject_becomes_a_header(string subject)
    {
        var world = await World.CreateAsync(server);
        var contact = await CustomerAsync(world);
        var body = new
        {
            related = On("contact", contact),
            subject,
            body = "x",
        };

        await (await world.Admin.PostAsync("emails", body)).ShouldRefuseAsync("subject");
    }

    [Fact]
    public async Task A_name_that_smuggles_headers_stays_a_name()
    {
        var world = await World.CreateAsync(server);
        var address = $"a{Guid.NewGuid():n}@customer.example";
        var contact = await world.Admin.CreateAsync(
            "contacts",
            new { firstName = "Eve\r\nBcc: victim@evil.example", email = address }
        );

        await world.Admin.CreateAsync(
            "emails",
            new
            {
                related = On("contact", contact),
                subject = "Hello {{contact.firstName}}",
                body = "x",
            }
        );

        await server.WaitForMailAsync(address, "Hello");
        (await RawAsync(address))
            .Split("\r\n\r\n")[0]
            .Split("\r\n")
            .ShouldNotContain(l => l.StartsWith("Bcc:", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Only_what_belongs_to_a_visible_record_goes_out()
    {
        var world = await World.CreateAsync(server);
        var (contact, other) = (await CustomerAsync(world), await CustomerAsync(world));
        var foreign = await world.Admin.AttachedAsync("contact", other.Id(), "x"u8.ToArray());
        var stranger = (await World.CreateAsync(server)).Admin;
        var noAddress = await world.Admin.CreateAsync("contacts", new { firstName = "Silent" });

        await (await SendAsync(world.Admin, contact, to: "somebody@else.example")).ShouldRefuseAsync("to");
        await (await SendAsync(world.Admin, noAddress)).ShouldRefuseAsync("to");
        await (await SendAsync(world.Admin, contact, file: foreign.Id())).ShouldRefuseAsync("attachmentIds");
        await (await SendAsync(stranger, contact)).ShouldBeProblemAsync(404);
        await (await SendAsync(await world.ViewerAsync(), contact)).ShouldBeProblemAsync(403);
    }

    [Fact]
    public async Task A_retry_sends_once()
    {
        var world = await World.CreateAsync(server);
        var contact = await CustomerAsync(world);
        var body = new
        {
            related = On("contact", contact),
            subject = "Once",
            body = "x",
        };

        var first = await world.Admin.PostAsync("emails", body, "one");
        var again = await world.Admin.PostAsync("emails", body, "one");

        (await again.ReadAsync()).Id().ShouldBe((await first.ReadAsync()).Id());
        (await world.Admin.ReadAsync($"timeline?contactId={contact.Id()}&kind=email")).Items().Count.ShouldBe(1);
    }

    private static Task<HttpResponseMessage> SendAsync(Person person, JsonObject contact, string? to = null, Guid? file = null) =>
        person.PostAsync(
            "emails",
            new
            {
                related = On("contact", contact),
                to,
                subject = "x",
                body = "x",
                attachmentIds = file is { } id ? new[] { id } : null,
            }
        );

    private static Task<JsonObject> CustomerAsync(World world, Guid? companyId = null) =>
        world.Admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Asha",
                lastName = "Rao",
                email = $"asha.{Guid.NewGuid():n}@customer.example",
                companyId,
            }
        );

    private static object On(string type, JsonObject record) => new { type, id = record.Id() };

    private async Task<string> RawAsync(string address)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(server.DataFolder, "mail"), "*.eml"))
        {
            var text = await File.ReadAllTextAsync(file, Encoding.UTF8);
            if (text.Contains(address, StringComparison.Ordinal))
            {
                return text;
            }
        }

        throw new InvalidOperationException($"No mail to {address}");
    }
}
