using System.Buffers.Text;
using System.Security.Cryptography;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads.Forms;

/// <summary>A form on somebody's web page: who sends it becomes a lead.</summary>
public sealed class LeadForm : Setting
{
    public const int MaxName = 100;
    public const int MaxKey = 32;
    public const int MaxThankYou = 1000;
    public const string UsualThankYou = "Thank you. We will be in touch.";

    /// <summary>Names the form in public addresses, over all organizations; random, so that none is found by trying.</summary>
    public string Key { get; private set; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public string Name { get; private set; } = "";

    /// <summary>The name, folded: unique in the organization.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>What the leads are attributed to.</summary>
    public Guid? CampaignId { get; private set; }

    public LeadSource Source { get; private set; } = LeadSource.WebForm;

    public IReadOnlyList<LeadFormField> Fields { get; private set; } = [];

    public string ThankYouText { get; private set; } = UsualThankYou;

    /// <summary>On whose pages it may stand, as browsers name them; none: on any.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; private set; } = [];

    /// <summary>False: the public address answers 404.</summary>
    public bool IsActive { get; private set; } = true;

    protected override string AuditKind => "leadForm";

    protected override string AuditName => Name;

    /// <summary>Takes over checked input.</summary>
    public void Describe(LeadFormInput input)
    {
        Name = input.Name!;
        NameKey = TextKey.Fold(Name);
        CampaignId = input.CampaignId;
        Source = input.Source ?? LeadSource.WebForm;
        Fields = input.Fields!;
        ThankYouText = string.IsNullOrWhiteSpace(input.ThankYouText) ? UsualThankYou : input.ThankYouText;
        AllowedOrigins = (input.AllowedOrigins ?? []).Select(WebOrigin.Of).OfType<string>().Distinct().ToList();
        IsActive = input.IsActive ?? true;
    }
}
