namespace Crm.Api.Hosting.Configuration;

/// <summary>The SMTP server. Without a host mails stay in the data folder; in Development <c>/dev/mail</c> shows them.</summary>
internal sealed class MailSettings : ISettings
{
    public static string Section => "Mail";

    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>Demands an encrypted connection (STARTTLS); off only for a server on the same machine.</summary>
    public bool Tls { get; set; } = true;

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender of all mails, such as <c>CRM &lt;crm@example.com&gt;</c>.</summary>
    public string From { get; set; } = "CRM <crm@localhost>";

    public IEnumerable<string> Problems()
    {
        if (Port is < 1 or > 65535)
        {
            yield return $"Mail:Port is {Port}; a port is between 1 and 65535 (587 is usual).";
        }

        if (!System.Net.Mail.MailAddress.TryCreate(From, out _))
        {
            yield return "Mail:From must be a mail address, such as CRM <crm@example.com>.";
        }

        if (Host is null && (UserName is not null || Password is not null))
        {
            yield return "Mail:UserName and Mail:Password are set, but Mail:Host is missing.";
        }

        if (UserName is null != Password is null)
        {
            yield return "Mail:UserName and Mail:Password go together: set both or none.";
        }

        if (Password is not null && !Tls)
        {
            yield return "Mail:Tls must be true when there is a Mail:Password, or it would travel in clear text.";
        }
    }
}
