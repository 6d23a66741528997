using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Crm.Api.Tests.Accounts;

/// <summary>Reads the mails that the server kept.</summary>
public static partial class Mailbox
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The newest mail to this address, as soon as it is there.</summary>
    public static async Task<JsonObject> WaitForMailAsync(this CrmServer server, string address, string subject)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < deadline)
        {
            if (Find(server, address, subject) is { } mail)
            {
                return mail;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"No mail '{subject}' to {address}.");
    }

    public static JsonObject? Find(CrmServer server, string address, string subject)
    {
        var folder = Path.Combine(server.DataFolder, "mail");
        return Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.json")
                .OrderDescending(StringComparer.Ordinal)
                .Select(f => JsonNode.Parse(File.ReadAllText(f))!["Message"]!.AsObject())
                .FirstOrDefault(m => m.Text("To") == address && m.Text("Subject")!.Contains(subject, StringComparison.Ordinal))
            : null;
    }

    /// <summary>The token of the link in a mail.</summary>
    public static string Token(this JsonObject mail) => Link().Match(mail.Text("Text")!).Groups["token"].Value;

    [GeneratedRegex(@"\?token=(?<token>[\w-]+)")]
    private static partial Regex Link();
}
