using Crm.Core.Features.Companies;

namespace Crm.Core.Features.Leads.Conversion;

/// <summary>The company's domain behind a person's e-mail address.</summary>
public static class LeadDomain
{
    // Where anybody may have a mailbox: such a domain says nothing about the employer.
    private static readonly HashSet<string> Public = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com",
        "googlemail.com",
        "yahoo.com",
        "yahoo.co.in",
        "yahoo.co.uk",
        "ymail.com",
        "rediffmail.com",
        "hotmail.com",
        "hotmail.co.uk",
        "outlook.com",
        "live.com",
        "msn.com",
        "icloud.com",
        "me.com",
        "mac.com",
        "aol.com",
        "gmx.com",
        "gmx.net",
        "gmx.de",
        "web.de",
        "t-online.de",
        "mail.com",
        "mail.ru",
        "yandex.ru",
        "yandex.com",
        "proton.me",
        "protonmail.com",
        "zoho.com",
        "fastmail.com",
        "orange.fr",
        "free.fr",
        "laposte.net",
        "libero.it",
        "qq.com",
        "163.com",
    };

    /// <summary>Null without an address, and for one of a public mail service.</summary>
    public static string? Of(string? email)
    {
        var at = email?.LastIndexOf('@') ?? -1;
        var domain = at < 0 ? null : DomainText.Normalize(email![(at + 1)..]);
        return domain is null || Public.Contains(domain) || !DomainText.IsValid(domain) ? null : domain;
    }
}
