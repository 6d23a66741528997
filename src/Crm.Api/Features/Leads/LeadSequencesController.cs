using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Leads.FollowUps;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Leads;

/// <summary>
/// Follow-ups that are written down: `POST /leads/follow-ups` starts one by its `sequenceId`. What runs goes on as it was
/// begun, whatever becomes of the sequence.
/// </summary>
[Resource("leadSequences", Things = "sequences")]
[Route("api/v1/lead-sequences")]
[Tags("LeadSequences")]
public sealed class LeadSequencesController(LeadSequenceService sequences)
    : SettingsController<LeadSequence, LeadSequenceInput, LeadSequenceView>(sequences);
