using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Activities;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Activities;

/// <summary>What was done or happened with customers: calls, mails, meetings. Changed by who logged it, and by those who manage others' work.</summary>
[Resource("activities")]
[Route("api/v1/activities")]
public sealed class ActivitiesController(ActivityService activities)
    : RecordsController<Activity, ActivityInput, ActivityView>(activities);
