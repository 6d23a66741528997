using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Campaigns;

/// <summary>All fields of a campaign.</summary>
public sealed class CampaignFields : RecordFieldCatalogue<Campaign>
{
    public CampaignFields()
    {
        Text("name", "Name", c => c.Name).SortedBy(By(c => c.NameKey));
        Text("code", "Code", c => c.Code).Sortable();
        Text("description", "Description", c => c.Description).NotFilterable();
        Text("businessUnit", "Business unit", c => c.BusinessUnit).Sortable();
        Text("objective", "Objective", c => c.Objective).NotFilterable();
        Choice("channel", "Channel", c => c.Channel).Sortable();
        Text("audienceSegment", "Audience", c => c.AudienceSegment);
        Text("productLine", "Product line", c => c.ProductLine).Sortable();
        Date("startDate", "Start", c => c.StartDate).Sortable();
        Date("endDate", "End", c => c.EndDate).Sortable();
        Text("currency", "Currency", c => c.Currency);
        Money("budget", "Budget", c => c.Budget).Sortable();
        Money("expectedSpend", "Expected spend", c => c.ExpectedSpend).Sortable();
        Money("actualSpend", "Actual spend", c => c.ActualSpend).Sortable();
        Number("plannedLeads", "Planned leads", c => c.PlannedLeads).Sortable();
        Structure("teamIds", "Teams", c => c.TeamIds).NotFilterable();
        Choice("status", "Status", c => c.Status).Sortable();
        Choice("priority", "Priority", c => c.Priority).Sortable();
        Structure("complianceChecklist", "Compliance checklist", c => c.ComplianceChecklist).NotFilterable();
        Text("utmSource", "UTM source", c => c.UtmSource);
        Text("utmMedium", "UTM medium", c => c.UtmMedium);
        Text("utmCampaign", "UTM campaign", c => c.UtmCampaign);
        Exclude(nameof(Campaign.NameKey), "the sort key behind name");
        Exclude(nameof(Campaign.LivingCode), "the unique key behind code");
        Exclude(nameof(Campaign.Owner), "the name behind ownerId");
    }

    protected override IEnumerable<string> Shown => [.. base.Shown, "teams", "nextStatuses", "metrics"];
}
