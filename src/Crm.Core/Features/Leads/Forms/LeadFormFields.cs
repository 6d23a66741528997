using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Leads.Forms;

/// <summary>All fields of a web form, and the names that mean something in what it sends.</summary>
public sealed class LeadFormFields : FieldCatalogue<LeadForm>
{
    /// <summary>Hidden from people; a program that fills in everything gives itself away by it.</summary>
    public const string Trap = "homepage_url";

    /// <summary>Begins the names of what the page's address says about where the visitor came from.</summary>
    public const string UtmPrefix = "utm_";

    /// <summary>The fields by which a lead can be called something.</summary>
    public static readonly IReadOnlyList<string> TellWho = ["name", "firstName", "lastName", "email", "phone", "company"];

    public LeadFormFields()
    {
        Text("name", "Name", f => f.Name).SortedBy(By(f => f.NameKey));
        Reference("campaignId", "Campaign", f => f.CampaignId);
        Choice("source", "Source", f => f.Source);
        Structure("fields", "Fields", f => f.Fields).NotFilterable();
        Text("thankYouText", "Thank-you text", f => f.ThankYouText).NotFilterable();
        Structure("allowedOrigins", "Sites", f => f.AllowedOrigins).NotFilterable();
        Boolean("isActive", "Active", f => f.IsActive);
        DateTime("createdAt", "Created", f => f.CreatedAt).Sortable().ReadOnly();
        DateTime("updatedAt", "Changed", f => f.UpdatedAt).Sortable().ReadOnly();
        Exclude(nameof(LeadForm.Id), "the key itself");
        Exclude(nameof(LeadForm.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(LeadForm.Version), "the ETag");
        Exclude(nameof(LeadForm.NameKey), "the sort key behind name");
        Exclude(nameof(LeadForm.Key), "random, so nobody looks for it");
    }

    public override string DefaultSort => "name";

    public override bool TakesText => false;

    protected override IEnumerable<string> Shown => [.. base.Shown, "key", "snippet", "campaign"];

    /// <summary>Whether a question may not be called so, because something else is.</summary>
    public static bool IsReserved(string name) =>
        name.Equals(Trap, StringComparison.OrdinalIgnoreCase) || name.StartsWith(UtmPrefix, StringComparison.OrdinalIgnoreCase);
}
