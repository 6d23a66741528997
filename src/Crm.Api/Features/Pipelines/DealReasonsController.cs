using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Pipelines;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Pipelines;

/// <summary>Reasons of winning and losing that people pick from. Deals keep the text, so any other is accepted too.</summary>
[Resource("pipelines", Things = "reasons")]
[Route("api/v1/deal-reasons")]
[Tags("Deal reasons")]
public sealed class DealReasonsController(DealReasonService reasons)
    : SettingsController<DealReason, DealReasonInput, DealReasonView>(reasons);
