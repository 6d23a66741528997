using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Quotas;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Quotas;

/// <summary>
/// What people and teams are to win in a month or a quarter, in the organization's currency. The forecast is held against them:
/// a quarter without a quota of its own is the sum of its months, a team without one the sum of its members.
/// </summary>
[Resource("quotas")]
[Route("api/v1/quotas")]
[Tags("Quotas")]
public sealed class QuotasController(QuotaService quotas) : SettingsController<Quota, QuotaInput, QuotaView>(quotas);
