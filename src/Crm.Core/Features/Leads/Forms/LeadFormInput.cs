namespace Crm.Core.Features.Leads.Forms;

/// <summary>The writable shape of a web form.</summary>
public sealed record LeadFormInput
{
    /// <summary>Required; unique in the organization, without regard to case. Visitors don't see it.</summary>
    /// <example>Contact page</example>
    public string? Name { get; init; }

    /// <summary>The campaign that the leads are attributed to.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>The source of the leads. Default: <c>webForm</c>.</summary>
    /// <example>website</example>
    public LeadSource? Source { get; init; }

    /// <summary>
    /// Required, 1 to 30, in order; replaced as a whole. One of them tells who it is: <c>name</c>, <c>firstName</c>,
    /// <c>lastName</c>, <c>email</c>, <c>phone</c> or <c>company</c>.
    /// </summary>
    /// <example>[{"name": "firstName", "label": "First name", "required": true}, {"name": "email", "label": "E-mail", "required": true}, {"name": "message", "label": "What can we do for you?", "required": false}]</example>
    public IReadOnlyList<LeadFormField>? Fields { get; init; }

    /// <summary>What the visitor reads after sending, up to 1,000 characters of plain text.</summary>
    /// <example>Thank you. We will call you tomorrow.</example>
    public string? ThankYouText { get; init; }

    /// <summary>On which sites the form may stand, such as <c>https://www.example.com</c>; up to 20. None: on any.</summary>
    /// <example>["https://www.example.com"]</example>
    public IReadOnlyList<string>? AllowedOrigins { get; init; }

    /// <summary>False: what is sent is refused. Default: true.</summary>
    /// <example>true</example>
    public bool? IsActive { get; init; }
}

/// <summary>One question of a form.</summary>
public sealed record LeadFormField
{
    /// <summary>
    /// Letters, digits, <c>_</c> and <c>-</c>; unique in the form. <c>name</c>, <c>firstName</c>, <c>lastName</c>,
    /// <c>company</c>, <c>jobTitle</c>, <c>email</c>, <c>phone</c>, <c>industry</c>, <c>region</c>, <c>location</c> and
    /// <c>interestedProducts</c> (parted by commas) become those of the lead; answers to others become a note on it.
    /// </summary>
    /// <example>email</example>
    public string? Name { get; init; }

    /// <summary>What the visitor reads.</summary>
    /// <example>E-mail</example>
    public string? Label { get; init; }

    /// <summary>Whether it must be answered. Default: false.</summary>
    /// <example>true</example>
    public bool Required { get; init; }
}
