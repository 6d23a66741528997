using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Merges;
using Crm.Core.Features.Merges.Duplicates;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Contacts;

/// <summary>People, with or without a company.</summary>
[Resource("contacts")]
[Route("api/v1/contacts")]
public sealed class ContactsController(ContactService contacts, MergeService merges, DuplicateService duplicates)
    : RecordsController<Contact, ContactInput, ContactView>(contacts)
{
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
    ) => Ok(await duplicates.ListAsync(RecordType.Contact, page, pageSize, cancellationToken));

    /// <summary>Finds {things} that are likely the one that is being written; at most five.</summary>
    [HttpGet("duplicates/like")]
    [Can(Access.Read)]
    public async Task<ActionResult<DuplicateCandidates>> Like(
        [FromQuery] DuplicateProbe probe,
        CancellationToken cancellationToken
    ) => Ok(await duplicates.LikeAsync(RecordType.Contact, probe, cancellationToken));

    /// <summary>Says that two {things} are two: they are not listed as likely duplicates again.</summary>
    [HttpPost("duplicates/dismiss")]
    [Can(Access.Delete)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Dismiss([FromBody] DuplicateDismissalInput body, CancellationToken cancellationToken)
    {
        await duplicates.DismissAsync(RecordType.Contact, body, cancellationToken);
        return NoContent();
    }

    /// <summary>Merges another {thing} into this one; everything on it goes on here. It can be undone for 90 days.</summary>
    /// <remarks>
    /// This one's values stay, but for the fields in `take`; empty ones are filled from the other, and lists hold what either
    /// had. The other one is gone afterwards. `mergeId` in the answer is for `POST /merges/{id}/undo`.
    /// </remarks>
    [HttpPost("{id:guid}/merge")]
    [Can(Access.Delete)]
    public async Task<ActionResult<ContactView>> Merge(Guid id, [FromBody] MergeInput body, CancellationToken cancellationToken)
    {
        var mergeId = await merges.MergeAsync(RecordType.Contact, id, body, ExpectedVersion, cancellationToken);
        return Shown(await contacts.GetAsync(id, cancellationToken) with { MergeId = mergeId });
    }
}
