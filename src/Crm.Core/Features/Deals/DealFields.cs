using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Deals;

/// <summary>All fields of a deal.</summary>
public sealed class DealFields : RecordFieldCatalogue<Deal>
{
    public DealFields()
    {
        Text("name", "Name", d => d.Name).SortedBy(By(d => d.NameKey));
        Reference("pipelineId", "Pipeline", d => d.PipelineId);
        Reference("stageId", "Stage", d => d.StageId);
        Number("position", "Place in the stage", d => d.Position).ReadOnly().NotFilterable().NotMeasured().Sortable();
        DateTime("stageSince", "In the stage since", d => d.StageSince).ReadOnly().Sortable();
        Choice("status", "Status", d => d.Status).ReadOnly().Sortable();
        Reference("companyId", "Company", d => d.CompanyId).To(RecordType.Company);
        Reference("contactId", "Contact", d => d.ContactId).To(RecordType.Contact);
        Reference("leadId", "Lead", d => d.LeadId).To(RecordType.Lead);
        Reference("campaignId", "Campaign", d => d.CampaignId).To(RecordType.Campaign);
        Money("amount", "Amount", d => d.Amount).WorthBy(By(d => d.BaseAmount)).Sortable();
        Structure("lineItems", "Line items", d => d.LineItems.Select(l => l.Describe()).ToList()).NotFilterable();
        Text("currency", "Currency", d => d.Currency);
        Money("baseAmount", "Amount in the organization's currency", d => d.BaseAmount).ReadOnly().NotMeasured().Sortable();
        Number("exchangeRate", "Exchange rate", d => d.ExchangeRate).ReadOnly().NotMeasured();
        Number("probability", "Probability", d => d.Probability).Sortable();
        DateTime("startedAt", "Started", d => d.StartedAt).Sortable();
        Date("expectedCloseDate", "Expected close", d => d.ExpectedCloseDate).Sortable();
        DateTime("closedAt", "Closed", d => d.ClosedAt).Sortable();
        Choice("forecastCategory", "Forecast", d => d.ForecastCategory).Sortable();
        Text("lossReason", "Reason for losing", d => d.LossReason).Sortable();
        Text("winReason", "Reason for winning", d => d.WinReason).Sortable();
        Text("competitor", "Competitor", d => d.Competitor).Sortable();
        Text("source", "Source", d => d.Source).Sortable();
        Text("type", "Type", d => d.DealType).Sortable();
        Exclude(nameof(Deal.CycleSeconds), "follows from startedAt and closedAt");
        Exclude(nameof(Deal.NameKey), "the sort key behind name");
        Exclude(nameof(Deal.Pipeline), "the name behind pipelineId");
        Exclude(nameof(Deal.Stage), "the name behind stageId");
        Exclude(nameof(Deal.Company), "the name behind companyId");
        Exclude(nameof(Deal.Contact), "the name behind contactId");
        Exclude(nameof(Deal.Owner), "the name behind ownerId");
    }

    protected override IEnumerable<string> Shown =>
        [
            .. base.Shown,
            "pipeline",
            "stage",
            "daysInStage",
            "isOverdueInStage",
            "nextActivityAt",
            "lastTouchAt",
            "quietDays",
            "isQuiet",
            "company",
            "contact",
            "lead",
            "campaign",
        ];
}
