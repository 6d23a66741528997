using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Leads.Forms;

/// <summary>A web form as shown.</summary>
public sealed record LeadFormView : SettingView
{
    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Names the form in its public address: <c>POST /public/lead-forms/{key}</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Unique in the organization.</summary>
    public required string Name { get; init; }

    /// <summary>The campaign that the leads are attributed to.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>The same campaign, named; null when it is gone.</summary>
    public NamedRef? Campaign { get; init; }

    /// <summary>The source of the leads.</summary>
    public required LeadSource Source { get; init; }

    /// <summary>The questions, in order.</summary>
    public required IReadOnlyList<LeadFormField> Fields { get; init; }

    /// <summary>What the visitor reads after sending.</summary>
    public required string ThankYouText { get; init; }

    /// <summary>On which sites the form may stand; none: on any.</summary>
    public required IReadOnlyList<string> AllowedOrigins { get; init; }

    /// <summary>False: what is sent is refused.</summary>
    public required bool IsActive { get; init; }

    /// <summary>HTML to put into a web page.</summary>
    public string Snippet { get; init; } = "";
}

/// <summary>What the visitor's page gets for what it sent.</summary>
/// <param name="Message">The form's thank-you text; plain text.</param>
public sealed record LeadFormReceipt(string Message);
