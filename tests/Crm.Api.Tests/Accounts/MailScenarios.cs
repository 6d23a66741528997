using System.Net;
using Crm.Core.Platform.Mail;
using Crm.Infrastructure.Files;
using Crm.Infrastructure.Mail;

namespace Crm.Api.Tests.Accounts;

public sealed class MailScenarios(CrmServer server)
{
    [Fact]
    public async Task The_mail_viewer_shows_what_would_have_been_sent()
    {
        var world = await World.CreateAsync(server);
        var email = $"reader@{world.Admin.Email.Split('@')[1]}";
        await world.Admin.CreateAsync("users", new { email, displayName = "<b>Reader</b>" });
        await server.WaitForMailAsync(email, "invites you");

        using var client = server.CreateClient();
        var list = await client.GetStringAsync("/dev/mail");
        list.ShouldContain(email);
        var path = list.Split("href=\"")
            .Select(p => p.Split('"')[0])
            .First(p => p.StartsWith("/dev/mail/", StringComparison.Ordinal));
        var page = await client.GetStringAsync(path);
        page.ShouldContain("/html\"");
        page.ShouldNotContain("<b>Reader</b>");
        var html = await client.GetAsync(path + "/html");
        html.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        (await client.GetAsync($"/dev/mail/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_administrator_sees_the_outbox_without_secrets()
    {
        var world = await World.CreateAsync(server);
        var email = $"outbox@{world.Admin.Email.Split('@')[1]}";
        await world.Admin.CreateAsync("users", new { email, displayName = "Outbox" });
        await server.WaitForMailAsync(email, "invites you");

        var message = (await world.Admin.ReadAsync("outbox?kind=mail")).Items().Single()!;
        message["payload"].ShouldBeNull();
        message.ToJsonString().ShouldNotContain("token=");
        for (var i = 0; i < 50 && (await world.Admin.ReadAsync("outbox?isDone=true")).Items().Count == 0; i++)
        {
            await Task.Delay(100);
        }

        await (await world.Admin.PostAsync($"outbox/{message.Id()}/retry")).ShouldBeProblemAsync(409, "already_done");
        await (await (await world.SalesRepAsync()).GetAsync("outbox")).ShouldBeProblemAsync(403);
    }

    private static readonly FolderStorage NoFiles = new(Path.GetTempPath());

    [Fact]
    public async Task An_address_that_smuggles_headers_is_refused()
    {
        var sender = new SmtpMailSender(new SmtpOptions("127.0.0.1", 1, false, null, null, "CRM <crm@example.com>"), NoFiles);
        var message = new MailMessage("mia@example.com, evil@example.com", "Mia", "Hi", "Text", "<p>Text</p>");
        await Should.ThrowAsync<FormatException>(() => sender.SendAsync(message, TestContext.Current.CancellationToken));
    }
}
