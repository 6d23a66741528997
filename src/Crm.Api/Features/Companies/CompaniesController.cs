using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Deals;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Companies;

/// <summary>Business customers and prospects, with their parents and subsidiaries.</summary>
[Resource("companies")]
[Route("api/v1/companies")]
public sealed class CompaniesController(
    CompanyService companies,
    CompanyHierarchyService hierarchy,
    ContactService contacts,
    DealService deals
) : RecordsController<Company, CompanyInput, CompanyView>(companies)
{
    /// <summary>Shows a company's parents, from the top down, and its subsidiaries with theirs.</summary>
    [HttpGet("{id:guid}/hierarchy")]
    [Can(Access.Read)]
    public async Task<ActionResult<CompanyHierarchy>> Hierarchy(Guid id, CancellationToken cancellationToken) =>
        Ok(await hierarchy.GetAsync(id, cancellationToken));

    /// <summary>Lists the people of a company, with the parameters of the list of contacts.</summary>
    [HttpGet("{id:guid}/contacts")]
    [Can(Access.Read)]
    public async Task<ActionResult<Page<ContactView>>> Contacts(Guid id, CancellationToken cancellationToken)
    {
        await companies.GetAsync(id, cancellationToken);
        var query = ListQuery.Where(p => p.Key != "companyId").Append(new("companyId", id.ToString()));
        return Ok(await contacts.ListAsync(query, cancellationToken));
    }

    /// <summary>Lists the deals of a company, with the parameters of the list of deals.</summary>
    [HttpGet("{id:guid}/deals")]
    [Can(Access.Read)]
    public async Task<ActionResult<Page<DealView>>> Deals(Guid id, CancellationToken cancellationToken)
    {
        await companies.GetAsync(id, cancellationToken);
        var query = ListQuery.Where(p => p.Key != "companyId").Append(new("companyId", id.ToString()));
        return Ok(await deals.ListAsync(query, cancellationToken));
    }
}
