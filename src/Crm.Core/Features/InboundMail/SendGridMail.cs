namespace Crm.Core.Features.InboundMail;

/// <summary>Reads the form of SendGrid's Inbound Parse.</summary>
public static class SendGridMail
{
    /// <param name="fields">The texts of the form.</param>
    /// <param name="files">The files of the form.</param>
    public static IncomingMail Read(IReadOnlyDictionary<string, string> fields, IReadOnlyList<IncomingFile> files)
    {
        var headers = Headers(fields.GetValueOrDefault("headers") ?? "").ToLookup(h => h.Name, h => h.Value);
        var sender = MailAddressText.Read(fields.GetValueOrDefault("from") ?? "");
        return new IncomingMail
        {
            MessageId = headers["message-id"].FirstOrDefault(),
            From = sender.Address,
            FromName = sender.Name,
            Subject = fields.GetValueOrDefault("subject") ?? "",
            Date = headers["date"].FirstOrDefault(),
            PlainText = fields.GetValueOrDefault("text"),
            Html = fields.GetValueOrDefault("html"),
            Recipients = new[] { "envelope", "to", "cc" }.Select(n => fields.GetValueOrDefault(n)).OfType<string>().ToList(),
            Headers = headers,
            Files = files,
        };
    }

    // A line that begins with a blank goes on with the one before.
    private static List<(string Name, string Value)> Headers(string text)
    {
        var headers = new List<(string Name, string Value)>();
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            if (line.Length > 0 && line[0] is ' ' or '\t' && headers.Count > 0)
            {
                headers[^1] = (headers[^1].Name, headers[^1].Value + " " + line.Trim());
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                headers.Add((line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim()));
            }
        }

        return headers;
    }
}
