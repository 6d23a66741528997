using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Merges;
using Crm.Core.Features.Merges.Duplicates;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Companies;

/// <summary>Business customers and prospects, with their parents and subsidiaries.</summary>
[Resource("companies")]
[Route("api/v1/companies")]
public sealed class CompaniesController(
    CompanyService companies,
    CompanyHierarchyService hierarchy,
    ContactService contacts,
    DealService deals,
    MergeService merges,
    DuplicateService duplicates
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

    /// <summary>Lists pairs of {things} that are likely the same one, with the reasons; those with the strongest first.</summary>
    /// <param name="page">1-based.</param>
    /// <param name="pageSize">1 to 100.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("duplicates")]
    [Can(Access.Read)]
    public async Task<ActionResult<Page<DuplicatePair>>> Duplicates(
        CancellationToken cancellationToken,
        [FromQuery] int page = 1,
        [FromQuery] int pageSize = 25
    ) => Ok(await duplicates.ListAsync(RecordType.Company, page, pageSize, cancellationToken));

    /// <summary>Finds {things} that are likely the one that is being written; at most five.</summary>
    [HttpGet("duplicates/like")]
    [Can(Access.Read)]
    public async Task<ActionResult<DuplicateCandidates>> Like(
        [FromQuery] DuplicateProbe probe,
        CancellationToken cancellationToken
    ) => Ok(await duplicates.LikeAsync(RecordType.Company, probe, cancellationToken));

    /// <summary>Says that two {things} are two: they are not listed as likely duplicates again.</summary>
    [HttpPost("duplicates/dismiss")]
    [Can(Access.Delete)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Dismiss([FromBody] DuplicateDismissalInput body, CancellationToken cancellationToken)
    {
        await duplicates.DismissAsync(RecordType.Company, body, cancellationToken);
        return NoContent();
    }

    /// <summary>Merges another {thing} into this one; everything on it goes on here. It can be undone for 90 days.</summary>
    /// <remarks>
    /// This one's values stay, but for the fields in `take`; empty ones are filled from the other, and lists hold what either
    /// had. The other one is gone afterwards. `mergeId` in the answer is for `POST /merges/{id}/undo`.
    /// </remarks>
    [HttpPost("{id:guid}/merge")]
    [Can(Access.Delete)]
    public async Task<ActionResult<CompanyView>> Merge(Guid id, [FromBody] MergeInput body, CancellationToken cancellationToken)
    {
        var mergeId = await merges.MergeAsync(RecordType.Company, id, body, ExpectedVersion, cancellationToken);
        return Shown(await companies.GetAsync(id, cancellationToken) with { MergeId = mergeId });
    }
}
