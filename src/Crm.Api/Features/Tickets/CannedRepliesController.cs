using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Tickets.CannedReplies;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Tickets;

/// <summary>Texts that agents answer with again and again.</summary>
[Resource("cannedReplies", Things = "canned replies")]
[Route("api/v1/canned-replies")]
[Tags("CannedReplies")]
public sealed class CannedRepliesController(CannedReplyService replies)
    : SettingsController<CannedReply, CannedReplyInput, CannedReplyView>(replies);
