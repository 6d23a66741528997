using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Search;

/// <summary>Global search.</summary>
[Route("api/v1/search")]
public sealed class SearchController(SearchService search) : CrmController
{
    /// <summary>Finds records of all kinds by part of a name, e-mail, phone number in any spelling, or company; any case or accent, words in any order.</summary>
    /// <remarks>Best first: exact title, beginning of the title, beginning of a word in it, any part of it, any other text.</remarks>
    /// <param name="q">What to search for, up to 200 characters; one or two letters find titles that begin with them.</param>
    /// <param name="types">Kinds of records, parted by commas; absent: all.</param>
    /// <param name="limit">How many, 1 to 50; 20 if absent.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<SearchResult>> Find(
        [FromQuery] string? q,
        [FromQuery] string? types,
        [FromQuery] int? limit,
        CancellationToken cancellationToken
    ) => Ok(await search.FindAsync(new SearchQuery(q, types, limit), cancellationToken));
}
