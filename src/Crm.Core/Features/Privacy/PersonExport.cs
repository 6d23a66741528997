using Crm.Core.Features.Activities;
using Crm.Core.Features.Consents;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Notes;
using Crm.Core.Features.Tasks;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Features.Timeline;

namespace Crm.Core.Features.Privacy;

/// <summary>All that is kept about one person, to be handed over to them.</summary>
public sealed record PersonExport
{
    /// <summary>When it was put together.</summary>
    public required DateTime ExportedAt { get; init; }

    /// <summary>The contact.</summary>
    public required ContactView Contact { get; init; }

    /// <summary>Leads that became the contact or have an address of theirs.</summary>
    public required IReadOnlyList<LeadView> Leads { get; init; }

    /// <summary>Each consent that the person gave or took back, the newest first.</summary>
    public required IReadOnlyList<ConsentHistoryItem> Consents { get; init; }

    /// <summary>Segments that the person is in.</summary>
    public required IReadOnlyList<PersonSegment> Segments { get; init; }

    /// <summary>Deals with the person.</summary>
    public required IReadOnlyList<DealView> Deals { get; init; }

    /// <summary>Calls, mails, meetings and the like.</summary>
    public required IReadOnlyList<ActivityView> Activities { get; init; }

    /// <summary>Notes on the person.</summary>
    public required IReadOnlyList<NoteView> Notes { get; init; }

    /// <summary>Tasks about the person.</summary>
    public required IReadOnlyList<TaskView> Tasks { get; init; }

    /// <summary>What the person asked for help with.</summary>
    public required IReadOnlyList<TicketView> Tickets { get; init; }

    /// <summary>What the person wrote in them, and what was written to them.</summary>
    public required IReadOnlyList<PersonMessage> Messages { get; init; }

    /// <summary>What happened, the newest first.</summary>
    public required IReadOnlyList<TimelineView> Timeline { get; init; }

    /// <summary>Who changed what of the contact, with old and new values, the newest first.</summary>
    public required IReadOnlyList<AuditView> Audit { get; init; }
}

/// <summary>A segment that the person is in.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Since">Since when, as far as it is known.</param>
public sealed record PersonSegment(string Name, DateTime Since);

/// <summary>A message between the person and the desk.</summary>
/// <param name="TicketId">In which ticket.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Body">What, in Markdown.</param>
public sealed record PersonMessage(Guid TicketId, DateTime At, MessageAuthor Author, string Body);
