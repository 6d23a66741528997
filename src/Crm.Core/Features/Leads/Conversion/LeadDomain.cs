using Crm.Core.Features.Companies;

namespace Crm.Core.Features.Leads.Conversion;

/// <summary>The company's domain behind a person's e-mail address.</summary>
public static class LeadDomain
{
    /// <summary>Null without an address, and for one of a public mail service.</summary>
    public static string? Of(string? email)
    {
        var at = email?.LastIndexOf('@') ?? -1;
        var domain = at < 0 ? null : DomainText.Normalize(email![(at + 1)..]);
        return
            domain is null
            || FreeMailServices.Domains.Contains(domain, StringComparer.OrdinalIgnoreCase)
            || !DomainText.IsValid(domain)
            ? null
            : domain;
    }
}
