using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Retention;

namespace Crm.Core.Features.Leads;

/// <summary>All fields of a lead.</summary>
public sealed class LeadFields : RecordFieldCatalogue<Lead>
{
    public LeadFields()
    {
        Identity();
        Attribution();
        Choice("stage", "Stage", l => l.Stage).Sortable();
        Text("statusReason", "Status reason", l => l.StatusReason).NotFilterable();
        Number("score", "Score", l => l.Score).Sortable().ReadOnly();
        Choice("grade", "Grade", l => l.Grade).Sortable().ReadOnly();
        Choice("temperature", "Temperature", l => l.Temperature).ReadOnly();
        Boolean("scoreIsManual", "Score set by hand", l => l.ManualScore != null).ReadOnly();
        Number("manualScore", "Score set by hand", l => l.ManualScore).NotFilterable().NotMeasured().ReadOnly().Audited();
        Structure("qualification", "Qualification", l => l.Qualification).NotFilterable();
        Structure("interestedProducts", "Interested in", l => l.InterestedProducts).NotFilterable();
        Structure("consents", "Consents", l => l.Consents).NotFilterable();
        Money("estimatedValue", "Estimated value", l => l.EstimatedValue).Sortable();
        Text("currency", "Currency", l => l.Currency);
        DateTime("nextActionAt", "Next action", l => l.NextActionAt).Sortable();
        DateTime("lastContactedAt", "Last contacted", l => l.LastContactedAt).Sortable();
        DateTime("firstTouchedAt", "First touched", l => l.FirstTouchedAt).ReadOnly();
        Reference("convertedContactId", "Contact", l => l.ConvertedContactId).To(RecordType.Contact).ReadOnly();
        Reference("convertedCompanyId", "Company", l => l.ConvertedCompanyId).To(RecordType.Company).ReadOnly();
        Reference("convertedDealId", "Deal", l => l.ConvertedDealId).To(RecordType.Deal).ReadOnly();
        DateTime("convertedAt", "Converted", l => l.ConvertedAt).Sortable().ReadOnly();
        Exclude(nameof(Lead.FirstTouchSeconds), "follows from createdAt and firstTouchedAt");
        Exclude(nameof(Lead.LastNameKey), "the sort key behind lastName");
        Exclude(nameof(Lead.EmailKey), "the key behind email");
        Exclude(nameof(Lead.Owner), "the name behind ownerId");
        Exclude(nameof(Lead.ScoreReasons), "shown with the scores");
        Exclude(nameof(Lead.StageChanges), "a history of its own");
        Exclude(nameof(Lead.Scores), "a history of its own");
        Exclude(nameof(Lead.Explanation), "stands on the timeline");
        Exclude(nameof(Lead.IsConverted), "follows from the stage");
        Exclude(nameof(Lead.IsClosed), "follows from the stage");
        Exclude(nameof(Lead.IsListed), "follows from the stage");
    }

    public override IReadOnlyDictionary<string, string> OwnParameters { get; } =
        new Dictionary<string, string> { [RetentionFilter.Parameter] = RetentionFilter.Description };

    protected override IEnumerable<string> Shown => [.. base.Shown, "campaign", "assignment"];

    private void Identity()
    {
        Text("firstName", "First name", l => l.FirstName).SortedBy(By(l => l.NameKey));
        Text("lastName", "Last name", l => l.LastName).SortedBy(By(l => l.LastNameKey));
        Text("displayName", "Name", l => l.NameKey).ReadOnly().NotFilterable().Sortable();
        Text("company", "Company", l => l.Company).Sortable();
        Text("jobTitle", "Job title", l => l.JobTitle).Sortable();
        Structure("email", "E-mail", l => l.Email).WrittenIn(By(l => l.Email));
        Structure("phone", "Phone", l => l.Phone).WrittenIn(By(l => l.Phone));
        Text("industry", "Industry", l => l.Industry).Sortable();
        Text("region", "Region", l => l.Region).Sortable();
        Text("location", "Location", l => l.Location).Sortable();
    }

    private void Attribution()
    {
        Reference("campaignId", "Campaign", l => l.CampaignId).To(RecordType.Campaign);
        Choice("source", "Source", l => l.Source).Sortable();
        Structure("utm", "UTM values", l => l.Utm).NotFilterable();
        Text("utmSource", "UTM source", l => l.Utm.Source).Derived();
        Text("utmMedium", "UTM medium", l => l.Utm.Medium).Derived();
        Text("utmCampaign", "UTM campaign", l => l.Utm.Campaign).Derived();
    }
}
