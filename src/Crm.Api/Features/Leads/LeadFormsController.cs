using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Leads.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Leads;

/// <summary>
/// Forms for web pages: who sends one becomes a lead. `snippet` is the HTML to put into a page; `key` stays for ever. What
/// pages still send to a form that is deleted is refused.
/// </summary>
[Resource("leadForms", Things = "web forms")]
[Route("api/v1/lead-forms")]
[Tags("LeadForms")]
public sealed class LeadFormsController(LeadFormService forms) : SettingsController<LeadForm, LeadFormInput, LeadFormView>(forms);
