using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads.Conversion;

/// <summary>The contact and the company that a lead is, as far as they are known and the caller sees them.</summary>
/// <param name="Contact">Has the lead's e-mail address.</param>
/// <param name="Company">Has the domain of that address, or the company's name.</param>
public sealed record LeadMatch(ContactView? Contact, CompanyView? Company);

/// <summary>Finds what a lead is already known as: contacts by e-mail address, companies by domain, then by name.</summary>
public sealed class LeadMatcher(IContactRepository contacts, ICompanyRepository companies)
{
    /// <param name="lead">The lead.</param>
    /// <param name="companyId">The company that somebody chose.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="Failure">400 on <c>companyId</c>.</exception>
    public async Task<LeadMatch> FindAsync(Lead lead, Guid? companyId, CancellationToken cancellationToken)
    {
        var contact = await FindContactAsync(lead, cancellationToken);
        if (companyId is { } chosen)
        {
            var company = await companies.ViewAsync(chosen, cancellationToken);
            return new LeadMatch(contact, company ?? throw Failure.Invalid("companyId", "There is no such company."));
        }

        var id = await FindCompanyAsync(lead, cancellationToken) ?? contact?.CompanyId;
        return new LeadMatch(contact, id is { } known ? await companies.ViewAsync(known, cancellationToken) : null);
    }

    private async Task<ContactView?> FindContactAsync(Lead lead, CancellationToken cancellationToken)
    {
        if (lead.EmailKey is not { } key)
        {
            return null;
        }

        var holders = await contacts.FindHoldersAsync([key], Guid.Empty, cancellationToken);
        return holders.Count == 0 ? null : await contacts.ViewAsync(holders[0].Contact.Id, cancellationToken);
    }

    private async Task<Guid?> FindCompanyAsync(Lead lead, CancellationToken cancellationToken)
    {
        if (LeadDomain.Of(lead.Email) is { } domain)
        {
            var holders = await companies.FindByDomainAsync(domain, Guid.Empty, cancellationToken);
            if (holders.Count > 0)
            {
                return holders[0].Id;
            }
        }

        return lead.Company is { } name ? await companies.FindByNameAsync(TextKey.Fold(name), cancellationToken) : null;
    }
}
