using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Retention;

namespace Crm.Core.Features.Tickets;

/// <summary>All fields of a ticket.</summary>
public sealed class TicketFields : RecordFieldCatalogue<Ticket>
{
    public TicketFields()
    {
        Find("ownerId")!.Called("Assignee");
        Reference("assigneeId", "Assignee", t => t.OwnerId).Unaudited();
        Number("number", "Number", t => t.Number).Sortable().ReadOnly();
        Text("subject", "Subject", t => t.Subject).SortedBy(By(t => t.SubjectKey));
        Text("description", "Description", t => t.Description).NotFilterable();
        Choice("type", "Type", t => t.TicketType).Sortable();
        Choice("channel", "Channel", t => t.Channel).Sortable();
        Rankings();
        Reference("contactId", "Contact", t => t.ContactId).To(RecordType.Contact);
        Reference("companyId", "Company", t => t.CompanyId).To(RecordType.Company);
        Reference("teamId", "Team", t => t.TeamId);
        Structure("dealIds", "Deals", t => t.DealIds).NotFilterable();
        Text("resolution", "Resolution", t => t.Resolution).NotFilterable();
        Clock();
        Exclude(nameof(Ticket.Contact), "the name behind contactId");
        Exclude(nameof(Ticket.Company), "the name behind companyId");
        Exclude(nameof(Ticket.Owner), "the name behind ownerId");
        Exclude(nameof(Ticket.ClockStartedAt), "from when the service level counts, never shown");
        Exclude(nameof(Ticket.ClockStoppedSeconds), "behind the dues, never shown");
        Exclude(nameof(Ticket.FirstResponseSeconds), "behind the support numbers, never shown");
        Exclude(nameof(Ticket.ResolutionSeconds), "behind the support numbers, never shown");
        Exclude(nameof(Ticket.RatingComment), "shown with the satisfaction");
        Exclude(nameof(Ticket.RatedAt), "shown with the satisfaction");
        Exclude(nameof(Ticket.IsRated), "follows from the satisfaction");
        Exclude(nameof(Ticket.Explanation), "stands on the timeline");
        Exclude(nameof(Ticket.IsDone), "follows from status");
        Exclude(nameof(Ticket.IsRunning), "follows from status");
    }

    public override IReadOnlyDictionary<string, string> OwnParameters { get; } =
        new Dictionary<string, string>
        {
            [TicketOverdue.Parameter] = "`true`: an answer or the solution was due before now, and the clock runs.",
            [RetentionFilter.Parameter] = RetentionFilter.Description,
        };

    protected override IEnumerable<string> Shown => [.. base.Shown, "contact", "company", "assignee", "team", "deals"];

    private void Rankings()
    {
        Choice("priority", "Priority", t => t.Priority)
            .SortedBy(
                By(t =>
                    t.Priority == TicketPriority.Urgent ? 3
                    : t.Priority == TicketPriority.High ? 2
                    : t.Priority == TicketPriority.Medium ? 1
                    : 0
                )
            );
        Choice("status", "Status", t => t.Status)
            .SortedBy(
                By(t =>
                    t.Status == TicketStatus.Open ? 0
                    : t.Status == TicketStatus.InProgress ? 1
                    : t.Status == TicketStatus.Pending ? 2
                    : t.Status == TicketStatus.Resolved ? 3
                    : 4
                )
            );
    }

    private void Clock()
    {
        DateTime("firstResponseDueAt", "First response due", t => t.FirstResponseDueAt).Sortable().ReadOnly();
        DateTime("resolutionDueAt", "Resolution due", t => t.ResolutionDueAt).Sortable().ReadOnly();
        DateTime("nextDueAt", "Due", t => t.NextDueAt).Sortable().ReadOnly();
        DateTime("clockStoppedAt", "Clock stopped", t => t.ClockStoppedAt).NotFilterable().ReadOnly();
        DateTime("firstRespondedAt", "First response", t => t.FirstRespondedAt).Sortable().ReadOnly();
        DateTime("resolvedAt", "Resolved", t => t.ResolvedAt).Sortable().ReadOnly();
        DateTime("lastMessageAt", "Last message", t => t.LastMessageAt).Sortable().ReadOnly();
        Structure(
                "satisfaction",
                "Satisfaction",
                t => t.Rating is { } rating ? new TicketSatisfaction { Rating = rating, Comment = t.RatingComment } : null
            )
            .NotFilterable()
            .ReadOnly()
            .Audited();
        Number("rating", "Rating", t => t.Rating).Derived().Sortable();
    }
}
