using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Tickets.Splits;

/// <summary>That messages of a ticket went on in one of their own, and the way back.</summary>
public sealed class TicketSplit : OrganizationOwned, ITellsOnce
{
    public const string TimelineKind = "split";

    // Known while it is made.
    private RecordSubject? _from;
    private string? _intoTitle;

    private TicketSplit() { }

    public TicketSplit(Ticket from, Ticket into, IReadOnlyList<Guid> messageIds, Guid? byId, DateTime now)
    {
        FromTicketId = from.Id;
        IntoTicketId = into.Id;
        MessageIds = messageIds;
        ById = byId;
        At = now;
        _from = new RecordSubject(from.Title, from.VisibleByOwnerId);
        _intoTitle = into.Title;
    }

    /// <summary>Where the messages were.</summary>
    public Guid FromTicketId { get; private set; }

    /// <summary>Where they are.</summary>
    public Guid IntoTicketId { get; private set; }

    public IReadOnlyList<Guid> MessageIds { get; private set; } = [];

    /// <summary>Files that went along with them.</summary>
    public IReadOnlyList<Guid> FileIds { get; private set; } = [];

    /// <summary>The version of the new ticket when it was done; a later one tells that somebody has worked on it.</summary>
    public int IntoVersion { get; private set; }

    public DateTime At { get; private set; }

    public Guid? ById { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    Story ITellsOnce.Story => new(TimelineKind, new RecordRef(RecordType.Ticket, FromTicketId), _from, _intoTitle, At);

    /// <summary>Keeps what came of it.</summary>
    public void Keep(IReadOnlyList<Guid> fileIds, int intoVersion) => (FileIds, IntoVersion) = (fileIds, intoVersion);

    /// <exception cref="Failure">409 when the new ticket is no longer as the split left it.</exception>
    public void Undo(Ticket into, DateTime now)
    {
        if (into.Version != IntoVersion)
        {
            throw WorkedOn(into);
        }

        UndoneAt = now;
    }

    public static Failure WorkedOn(Ticket into) =>
        Failure.Conflict(
            "worked_on",
            $"{into.Title} has been worked on since, and that would be lost. Merge it into the other ticket instead."
        );
}
