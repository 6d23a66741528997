using System.Text.Json.Nodes;
using Crm.Core.Platform.Mail;
using Crm.Infrastructure.Files;
using Crm.Infrastructure.Mail;

namespace Crm.Api.Tests.Accounts;

/// <summary>Mails on their way through a real SMTP server, also one that is away or refuses.</summary>
public sealed class SmtpScenarios
{
    [Fact]
    public async Task An_invitation_arrives_with_its_headers_as_text_and_as_html()
    {
        using var smtp = SmtpServer.Find();
        await using var server = await CrmServer.StartAsync(settings: smtp.Settings);
        var world = await World.CreateAsync(server);
        await (await world.Admin.PatchAsync("organization", new { name = "Müller & Söhne" })).ShouldBeOkAsync();
        var address = NewAddress("zoe");

        var user = await world.Admin.CreateAsync("users", new { email = address, displayName = "Zoë Ångström" });

        var mail = await smtp.WaitForAsync(address);
        mail.Header("Subject")!.ShouldEndWith(" invites you to Müller & Söhne");
        mail.Header("To").ShouldBe($"Zoë Ångström <{address}>");
        mail.Header("From").ShouldBe("CRM Grüße <crm@example.com>");
        mail.Header("Message-ID")!.ShouldMatch(@"^<\w+@example\.com>$");
        mail.Header("Date").ShouldNotBeNull();
        mail.Header("MIME-Version").ShouldBe("1.0");
        mail.Header("Auto-Submitted").ShouldBe("auto-generated");
        mail.Header("Content-Type")!.ShouldStartWith("multipart/alternative");
        var link = user["invitation"]!.Text("url")!;
        mail.Part("text/plain").ShouldContain(link);
        mail.Part("text/plain").ShouldContain("Hello Zoë Ångström,");
        mail.Part("text/html").ShouldContain($"href=\"{link}\"");
        mail.Part("text/html").ShouldContain("Join M&#252;ller &amp; S&#246;hne");
        await WaitForOutboxAsync(world.Admin, "isDone=true");
    }

    [Fact]
    public async Task While_the_server_is_away_the_mail_waits_longer_each_time_and_then_arrives_once()
    {
        using var smtp = SmtpServer.Find(isOpen: false);
        var clock = new MovedClock();
        await using var server = await CrmServer.StartAsync(clock, smtp.Settings);
        var world = await World.CreateAsync(server);
        var address = NewAddress("patient");
        await world.Admin.CreateAsync("users", new { email = address, displayName = "Patient" });

        var first = await WaitForAttemptAsync(world.Admin, 1, clock);
        first.Text("lastError")!.ShouldStartWith("SmtpException");
        first["parkedAt"].ShouldBeNull();
        var firstPause = PauseOf(first, clock);
        firstPause.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

        clock.Move(firstPause);
        var second = await WaitForAttemptAsync(world.Admin, 2, clock);
        PauseOf(second, clock).ShouldBeInRange(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(40));

        smtp.Open();
        clock.Move(TimeSpan.FromSeconds(40));
        await smtp.WaitForAsync(address);
        await WaitForOutboxAsync(world.Admin, "isDone=true");
        smtp.Received(address).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_busy_mailbox_is_tried_again()
    {
        using var smtp = SmtpServer.Find();
        await using var server = await CrmServer.StartAsync(settings: smtp.Settings);
        var world = await World.CreateAsync(server);

        await world.Admin.CreateAsync("users", new { email = NewAddress("busy"), displayName = "Busy" });

        (await WaitForAttemptAsync(world.Admin, 1, TimeProvider.System))["parkedAt"].ShouldBeNull();
    }

    [Fact]
    public async Task A_refusal_for_good_is_set_aside_where_the_administrator_sees_it_and_can_retry()
    {
        using var smtp = SmtpServer.Find();
        await using var server = await CrmServer.StartAsync(settings: smtp.Settings);
        var world = await World.CreateAsync(server);

        await world.Admin.CreateAsync("users", new { email = NewAddress("refused"), displayName = "Refused" });

        var parked = await WaitForOutboxAsync(world.Admin, "isParked=true");
        parked.Number("attempts").ShouldBe(1);
        parked.Text("lastError")!.ShouldContain("The mail server refuses the recipient");
        parked.Text("lastError")!.ShouldContain("no such mailbox");
        (await world.Admin.PostAsync($"outbox/{parked.Id()}/retry")).IsSuccessStatusCode.ShouldBeTrue();
        (await WaitForOutboxAsync(world.Admin, "isParked=true")).Id().ShouldBe(parked.Id());
    }

    private static readonly FolderStorage NoFiles = new(Path.GetTempPath());

    [Fact]
    public async Task Nothing_that_people_type_becomes_a_header()
    {
        using var smtp = SmtpServer.Find();
        var address = NewAddress("mia");
        var message = new MailBody
        {
            Heading = "Hello",
            Lines = ["ünï <script>alert(1)</script>", ".", "a line that begins with a dot follows"],
            Action = new MailAction("Open", new Uri("https://crm.example/join?token=a-b_c")),
        }.To(address, "Mia\r\nBcc: evil@example.com", "Grüße\r\nX-Evil: yes");
        var sender = new SmtpMailSender(
            new SmtpOptions("127.0.0.1", smtp.Port, false, null, null, "CRM <crm@example.com>"),
            NoFiles
        );

        await sender.SendAsync(message, TestContext.Current.CancellationToken);

        var mail = await smtp.WaitForAsync(address);
        mail.HeaderNames.ShouldNotContain("X-Evil");
        mail.HeaderNames.ShouldNotContain("Bcc");
        mail.Header("Subject").ShouldBe("Grüße  X-Evil: yes");
        mail.Part("text/plain").ShouldContain("\n.\n");
    }

    private static string NewAddress(string name) => $"{name}.{Guid.NewGuid():n}@example.com";

    private static TimeSpan PauseOf(JsonObject message, TimeProvider clock) =>
        DateTimeOffset.Parse(message.Text("dueAt")!, System.Globalization.CultureInfo.InvariantCulture) - clock.GetUtcNow();

    // A lease counts the attempt; its failure sets when the next one is due.
    private static Task<JsonObject> WaitForAttemptAsync(Person admin, int attempt, TimeProvider clock) =>
        WaitForAsync(admin, "", m => m.Number("attempts") == attempt && PauseOf(m, clock) > TimeSpan.Zero);

    private static Task<JsonObject> WaitForOutboxAsync(Person admin, string filter) => WaitForAsync(admin, filter, _ => true);

    private static async Task<JsonObject> WaitForAsync(Person admin, string filter, Func<JsonObject, bool> isIt)
    {
        for (var i = 0; i < 200; i++)
        {
            var found = (await admin.ReadAsync($"outbox?{filter}")).Items().Select(m => m!.AsObject()).FirstOrDefault(isIt);
            if (found is not null)
            {
                return found;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"The outbox has no such message ({filter}).");
    }
}
