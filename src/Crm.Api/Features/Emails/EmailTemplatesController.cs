using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Emails;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Emails;

/// <summary>Mails that people send again and again, with merge fields.</summary>
[Resource("emailTemplates", Things = "templates")]
[Route("api/v1/email-templates")]
[Tags("EmailTemplates")]
public sealed class EmailTemplatesController(EmailTemplateService templates)
    : SettingsController<EmailTemplate, EmailTemplateInput, EmailTemplateView>(templates);
