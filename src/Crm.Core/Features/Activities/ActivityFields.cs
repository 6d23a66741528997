using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Activities;

/// <summary>All fields of an activity.</summary>
public sealed class ActivityFields : RecordFieldCatalogue<Activity>
{
    public ActivityFields()
    {
        Choice("type", "Type", a => a.ActivityType).Sortable();
        Choice("direction", "Direction", a => a.Direction).Sortable();
        Text("subject", "Subject", a => a.Subject).SortedBy(By(a => a.SubjectKey));
        Text("body", "Text", a => a.Body).NotFilterable();
        Text("outcome", "Outcome", a => a.Outcome).Sortable();
        Choice("sentiment", "Sentiment", a => a.Sentiment).Sortable();
        DateTime("occurredAt", "When", a => a.OccurredAt).Sortable();
        Number("durationMinutes", "Minutes", a => a.DurationMinutes).Sortable();
        Text("nextStep", "Next step", a => a.NextStep).NotFilterable();
        DateTime("followUpAt", "Follow up", a => a.FollowUpAt).Sortable();
        Reference("contactId", "Contact", a => a.ContactId).To(RecordType.Contact);
        Reference("companyId", "Company", a => a.CompanyId).To(RecordType.Company);
        Reference("leadId", "Lead", a => a.LeadId).To(RecordType.Lead);
        Reference("dealId", "Deal", a => a.DealId).To(RecordType.Deal);
        Reference("ticketId", "Ticket", a => a.TicketId).To(RecordType.Ticket);
        Reference("followUpTaskId", "Follow-up task", a => a.FollowUpTaskId).To(RecordType.Task).ReadOnly().NotFilterable();
        Exclude(nameof(Activity.Owner), "the name behind ownerId");
        Exclude(nameof(Activity.RelatedId), "the first of the records named");
        Exclude(nameof(Activity.RelatedTitle), "its name");
        Exclude(nameof(Activity.RelatedOwnerId), "visibility, never shown");
        Exclude(nameof(Activity.Named), "the records named, together");
        Exclude(nameof(Activity.IsContact), "follows from type and direction");
    }

    public override string DefaultSort => "-occurredAt";

    protected override IEnumerable<string> Shown => [.. base.Shown, "contact", "company", "lead", "deal", "ticket"];
}
