using System.Text.Json;
using Crm.Core.Platform.Errors;

namespace Crm.Core.Features.InboundMail;

/// <summary>Reads the JSON of Postmark's inbound webhook.</summary>
public static class PostmarkMail
{
    /// <exception cref="Failure">400 when it is no such mail.</exception>
    public static IncomingMail Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Failure.Malformed("Send a mail as Postmark or SendGrid does.");
        }

        var headers = List(json, "Headers")
            .Select(h => (Name: Text(h, "Name")?.ToLowerInvariant(), Value: Text(h, "Value")))
            .Where(h => h.Name is not null && h.Value is not null)
            .ToLookup(h => h.Name!, h => h.Value!);
        var from = Child(json, "FromFull");
        var sender = MailAddressText.Read(Text(json, "From") ?? "");
        return new IncomingMail
        {
            MessageId = headers["message-id"].FirstOrDefault() ?? Text(json, "MessageID"),
            From = (from is { } full ? Text(full, "Email") : null) ?? sender.Address,
            FromName = (from is { } named ? Text(named, "Name") : null) is { Length: > 0 } name ? name : sender.Name,
            Subject = Text(json, "Subject") ?? "",
            Date = Text(json, "Date"),
            PlainText = Text(json, "TextBody"),
            Answer = Text(json, "StrippedTextReply"),
            Html = Text(json, "HtmlBody"),
            Recipients = new[] { "OriginalRecipient", "To", "Cc", "MailboxHash" }
                .Select(n => Text(json, n))
                .OfType<string>()
                .ToList(),
            Headers = headers,
            Files = List(json, "Attachments").Select(File).OfType<IncomingFile>().ToList(),
        };
    }

    private static IncomingFile? File(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty("Content", out var content)
        && content.ValueKind == JsonValueKind.String
        && content.TryGetBytesFromBase64(out var bytes)
            ? new IncomingFile(Text(json, "Name"), new MemoryStream(bytes, writable: false))
            : null;

    private static IEnumerable<JsonElement> List(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static JsonElement? Child(JsonElement json, string name) =>
        json.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.Object ? child : null;

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var text)
        && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
