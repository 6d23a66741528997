using System.Text.Json.Nodes;

namespace Crm.Api.Tests.InboundMail;

/// <summary>Mails as a mail service hands them in, and where.</summary>
public static class IncomingMails
{
    /// <summary>A mail in Postmark's shape.</summary>
    public static JsonObject Mail(string from, string subject, string text, string name = "") =>
        new()
        {
            ["FromFull"] = new JsonObject { ["Email"] = from, ["Name"] = name },
            ["Subject"] = subject,
            ["TextBody"] = text,
            ["MessageID"] = Guid.NewGuid().ToString(),
            ["Headers"] = new JsonArray(),
        };

    /// <summary>The address of the organization's hook, after its settings are made.</summary>
    public static async Task<string> HookAsync(World world, object? settings = null)
    {
        if (settings is not null)
        {
            await (await world.Admin.PatchAsync("organization/inbound-email", settings)).ShouldBeOkAsync();
        }

        return new Uri((await world.Admin.ReadAsync("organization/inbound-email")).Text("url")!).AbsolutePath;
    }
}
