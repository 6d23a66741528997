using Crm.Api.Records;
using Crm.Core.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Accounts;

/// <summary>What a visitor meets first.</summary>
[Route("api/v1/setup")]
[Tags("Sign-in")]
public sealed class SetupController(DemoService demo) : CrmController
{
    /// <summary>Tells whether the server waits for its first organization, takes registrations, and shows the demo.</summary>
    [HttpGet]
    [AllowAnonymous]
    public async Task<ActionResult<SetupView>> Get(CancellationToken cancellationToken) =>
        Ok(await demo.SetupAsync(cancellationToken));
}
