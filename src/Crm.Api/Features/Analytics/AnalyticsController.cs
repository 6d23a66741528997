using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Analytics;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Analytics;

/// <summary>Numbers about the organization's work, of what the caller may see.</summary>
[Route("api/v1/analytics")]
public sealed class AnalyticsController(
    AnalyticsSummaryService summary,
    SalesAnalyticsService sales,
    PipelineAnalyticsService pipeline,
    LeadAnalyticsService leads,
    CampaignAnalyticsService campaigns,
    ActivityAnalyticsService activities,
    CustomerAnalyticsService customers,
    SupportAnalyticsService support
) : CrmController
{
    /// <summary>Gives the numbers of the dashboard.</summary>
    /// <remarks>
    /// What there is now: contacts, companies, hot leads, open deals and their values, open tickets, overdue tasks. In the
    /// period: leads by the day of their creation, won and lost deals by the day of their closing. Days are the
    /// organization's. `ownerId` and `teamId` keep the records of these people, tasks by assignee.
    /// </remarks>
    /// <param name="from">The first day of the period; default: since ever.</param>
    /// <param name="to">The last day, included; default: without end.</param>
    /// <param name="ownerId">Whose records: ids with commas between, or `me`.</param>
    /// <param name="teamId">Whose teams' records: ids with commas between.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("summary")]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<AnalyticsSummary>> Summary(
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? ownerId,
        [FromQuery] string? teamId,
        CancellationToken cancellationToken
    ) => Ok(await summary.GetAsync(ListQuery, cancellationToken));

    /// <summary>Gives what was won and lost, and why.</summary>
    /// <remarks>
    /// Deals by the day of their closing; won against lost by month, owner, reason, competitor and source.
    /// </remarks>
    /// <param name="from">The first day of the period; default: since ever.</param>
    /// <param name="to">The last day, included; default: without end.</param>
    /// <param name="ownerId">Whose records: ids with commas between, or `me`.</param>
    /// <param name="teamId">Whose teams' records: ids with commas between.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("sales")]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<SalesAnalytics>> Sales(
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? ownerId,
        [FromQuery] string? teamId,
        CancellationToken cancellationToken
    ) => Ok(await sales.GetAsync(ListQuery, cancellationToken));

    /// <summary>Gives what stands in the pipelines and how it moves.</summary>
    /// <remarks>
    /// Open deals are those of now. Moves from stage to stage, created, won and lost deals are those of the period.
    /// </remarks>
    /// <param name="from">The first day of the period; default: since ever.</param>
    /// <param name="to">The last day, included; default: without end.</param>
    /// <param name="ownerId">Whose records: ids with commas between, or `me`.</param>
    /// <param name="teamId">Whose teams' records: ids with commas between.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("pipeline")]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<PipelineAnalytics>> Pipeline(
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? ownerId,
        [FromQuery] string? teamId,
        CancellationToken cancellationToken
    ) => Ok(await pipeline.GetAsync(ListQuery, cancellationToken));

    /// <summary>Gives where leads come from and what becomes of them.</summary>
    /// <remarks>
    /// Leads by the day of their creation, converted ones included.
    /// </remarks>
    /// <param name="from">The first day of the period; default: since ever.</param>
    /// <param name="to">The last day, included; default: without end.</param>
    /// <param name="ownerId">Whose records: ids with commas between, or `me`.</param>
    /// <param name="teamId">Whose teams' records: ids with commas between.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("leads")]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<LeadAnalytics>> Leads(
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? ownerId,
        [FromQuery] string? teamId,
        CancellationToken cancellationToken
    ) => Ok(await leads.GetAsync(ListQuery, cancellationToken));

    /// <summary>Gives what came of campaigns.</summary>
    /// <remarks>
    /// Leads by the day of their creation, won deals by the day of their closing; what a campaign cost has no dates and is always the whole. `ownerId` and `teamId` keep the leads and deals of these people.
    /// </remarks>
    /// <param name="from">The first day of the period; default: since ever.</param>
    /// <param name="to">The last day, included; default: without end.</param>
    /// <param name="ownerId">Whose records: ids with commas between, or `me`.</param>
    /// <param name="teamId">Whose teams' records: ids with commas between.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("campaigns")]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<CampaignAnalytics>> Campaigns(
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? ownerId,
        [FromQuery] string? teamId,
        CancellationToken cancellationToken
    ) => Ok(await campaigns.GetAsync(ListQuery, cancellationToken));

    /// <summary>Gives what people did and have to do.</summary>
    /// <remarks>
    /// Activities by when they occurred, completed tasks by when they were completed; open and overdue tasks are those of now.
    /// </remarks>
    /// <param name="from">The first day of the period; default: since ever.</param>
    /// <param name="to">The last day, included; default: without end.</param>
    /// <param name="ownerId">Whose records: ids with commas between, or `me`.</param>
    /// <param name="teamId">Whose teams' records: ids with commas between.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("activities")]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<ActivityAnalytics>> Activities(
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? ownerId,
        [FromQuery] string? teamId,
        CancellationToken cancellationToken
    ) => Ok(await activities.GetAsync(ListQuery, cancellationToken));

    /// <summary>Gives who the customers are, and how they become more or fewer.</summary>
    /// <remarks>
    /// New contacts and companies are those that were created in the period; who is a customer, active or lost is told as of
    /// now.
    /// </remarks>
    /// <param name="from">The first day of the period; default: since ever.</param>
    /// <param name="to">The last day, included; default: without end.</param>
    /// <param name="ownerId">Whose records: ids with commas between, or `me`.</param>
    /// <param name="teamId">Whose teams' records: ids with commas between.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("customers")]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<CustomerAnalytics>> Customers(
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? ownerId,
        [FromQuery] string? teamId,
        CancellationToken cancellationToken
    ) => Ok(await customers.GetAsync(ListQuery, cancellationToken));

    /// <summary>Gives how customers were served: volume, first response, solution, satisfaction, by agent.</summary>
    /// <remarks>
    /// Volume and first response of tickets by the day of their creation; solution and satisfaction by the day on which they
    /// were resolved; open and overdue tickets are those of now. Hours are working hours without pauses.
    /// </remarks>
    /// <param name="from">The first day of the period; default: since ever.</param>
    /// <param name="to">The last day, included; default: without end.</param>
    /// <param name="ownerId">Whose tickets: ids with commas between, or `me`.</param>
    /// <param name="teamId">Whose teams' tickets: ids with commas between.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("support")]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<SupportAnalytics>> Support(
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? ownerId,
        [FromQuery] string? teamId,
        CancellationToken cancellationToken
    ) => Ok(await support.GetAsync(ListQuery, cancellationToken));
}
