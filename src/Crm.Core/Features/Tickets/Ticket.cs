using Crm.Core.Features.Accounts;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Search;
using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Tickets;

/// <summary>
/// A customer's request. Its owner is its assignee: one person answers for it, or nobody yet, and then everybody sees it in
/// the queue.
/// </summary>
public sealed class Ticket : ExtensibleRecord, ISearchable, IFoundByCompany, IExplained
{
    public const int MaxSubject = 300;
    public const int MaxDescription = 20_000;
    public const int MaxResolution = 10_000;
    public const int MaxComment = 2_000;

    private Ticket() { }

    public Ticket(int number, DateTime now)
    {
        Number = number;
        ClockStartedAt = now;
    }

    /// <summary>Per organization, rising, without gaps.</summary>
    public int Number { get; private set; }

    public string Subject { get; private set; } = "";

    /// <summary>The subject, folded: the order of lists.</summary>
    public string SubjectKey { get; private set; } = "";

    public string? Description { get; private set; }

    public TicketType TicketType { get; private set; } = TicketType.Question;

    public TicketChannel Channel { get; private set; } = TicketChannel.Web;

    public TicketPriority Priority { get; private set; } = TicketPriority.Medium;

    public TicketStatus Status { get; private set; } = TicketStatus.Open;

    public Guid? ContactId { get; private set; }

    public Contact? Contact { get; private set; }

    public Guid? CompanyId { get; private set; }

    public Company? Company { get; private set; }

    public Guid? TeamId { get; private set; }

    public User? Owner { get; private set; }

    /// <summary>Deals that it has to do with.</summary>
    public IReadOnlyList<Guid> DealIds { get; private set; } = [];

    /// <summary>When the first answer to the customer is due.</summary>
    public DateTime? FirstResponseDueAt { get; private set; }

    public DateTime? ResolutionDueAt { get; private set; }

    /// <summary>The earlier of what is still due; null while the clock stands still.</summary>
    public DateTime? NextDueAt { get; private set; }

    /// <summary>When somebody of the organization first wrote to the customer.</summary>
    public DateTime? FirstRespondedAt { get; private set; }

    public DateTime? ResolvedAt { get; private set; }

    public string? Resolution { get; private set; }

    /// <summary>From when the service level counts.</summary>
    public DateTime ClockStartedAt { get; private set; }

    /// <summary>Since when the clock stands still; null: it runs.</summary>
    public DateTime? ClockStoppedAt { get; private set; }

    /// <summary>Business time for which it stood still before.</summary>
    public long ClockStoppedSeconds { get; private set; }

    /// <summary>Working time until the first response, without pauses.</summary>
    public long? FirstResponseSeconds { get; private set; }

    /// <summary>Working time until the present resolution, without pauses.</summary>
    public long? ResolutionSeconds { get; private set; }

    public DateTime? LastMessageAt { get; private set; }

    /// <summary>1 to 5, by the customer.</summary>
    public int? Rating { get; private set; }

    public string? RatingComment { get; private set; }

    public DateTime? RatedAt { get; private set; }

    /// <summary>What was said about the present change; stands below it on the timeline.</summary>
    public string? Explanation { get; private set; }

    /// <summary>Nothing more is to be done about it.</summary>
    public bool IsDone => Status is TicketStatus.Resolved or TicketStatus.Closed;

    /// <summary>Whether the clock of its service level runs.</summary>
    public bool IsRunning => Status is TicketStatus.Open or TicketStatus.InProgress;

    public override RecordType Type => RecordType.Ticket;

    public override string Title => $"#{Number} {Subject}";

    string? ISearchable.SearchSubtitle => null;

    IEnumerable<string?> ISearchable.SearchTerms => [Description, Resolution];

    /// <summary>Takes over checked input.</summary>
    /// <param name="input">The whole writable shape.</param>
    /// <param name="now">Stamps a resolution.</param>
    public void Describe(TicketInput input, DateTime now)
    {
        Subject = input.Subject ?? "";
        SubjectKey = TextKey.Fold(Subject);
        Description = input.Description;
        TicketType = input.Type ?? TicketType.Question;
        Channel = input.Channel ?? TicketChannel.Web;
        Priority = input.Priority ?? TicketPriority.Medium;
        ContactId = input.ContactId;
        CompanyId = input.CompanyId;
        TeamId = input.TeamId;
        DealIds = (input.DealIds ?? []).Distinct().ToList();
        AssignTo(input.AssigneeId);
        Identify(input.ExternalId);
        TagWith(input.Tags ?? []);
        Enter(input.Status ?? TicketStatus.Open, now);
        Resolution = IsDone ? input.Resolution : null;
    }

    /// <summary>Says how it was solved.</summary>
    /// <exception cref="Failure">409 when it is solved already.</exception>
    public void Resolve(string resolution, DateTime now)
    {
        if (IsDone)
        {
            throw Failure.Conflict("resolved", "This ticket is resolved already. Reopen it to resolve it anew.");
        }

        Enter(TicketStatus.Resolved, now);
        Resolution = resolution;
        Explanation = resolution;
    }

    /// <summary>Takes it up again; an open one stays as it is.</summary>
    public void Reopen(DateTime now)
    {
        if (IsDone)
        {
            Enter(TicketStatus.Open, now);
            Resolution = null;
        }
    }

    /// <summary>Somebody of the organization wrote; the first public word is the first response.</summary>
    public void Answered(bool isPublic, DateTime now)
    {
        LastMessageAt = now;
        FirstRespondedAt = isPublic ? FirstRespondedAt ?? now : FirstRespondedAt;
    }

    /// <summary>The customer wrote: whatever waited for that is to be looked at again.</summary>
    public void Heard(DateTime now)
    {
        LastMessageAt = now;
        if (Status == TicketStatus.Pending)
        {
            Enter(TicketStatus.Open, now);
        }

        Reopen(now);
    }

    /// <summary>Messages came to it or left it.</summary>
    /// <param name="lastMessageAt">When the last of those that are here now was written; null: there is none.</param>
    public void Regroup(DateTime? lastMessageAt) => LastMessageAt = lastMessageAt;

    /// <summary>It begins with messages of another ticket; whom those answered has been answered.</summary>
    public void BeginWith(DateTime lastMessageAt, DateTime? firstRespondedAt) =>
        (LastMessageAt, FirstRespondedAt) = (lastMessageAt, firstRespondedAt);

    /// <summary>Takes the customer's word on how it was solved.</summary>
    public void Rate(int rating, string? comment, DateTime now)
    {
        Rating = rating;
        RatingComment = comment;
        RatedAt = now;
    }

    /// <summary>Whether the customer has said a word on the present resolution.</summary>
    public bool IsRated => RatedAt >= ResolvedAt;

    /// <summary>Lets the clock follow what has changed: it stands still while nothing can be done, and dues move with it.</summary>
    public void Follow(BusinessCalendar calendar, ServiceLevel level, DateTime now)
    {
        if (ClockStoppedAt is { } stopped && (IsRunning || ResolvedAt == now))
        {
            ClockStoppedSeconds += Seconds(calendar, stopped, now);
            ClockStoppedAt = null;
        }

        Measure(calendar, now);
        ClockStoppedAt = IsRunning ? null : ClockStoppedAt ?? now;
        var pause = TimeSpan.FromSeconds(ClockStoppedSeconds);
        if (FirstRespondedAt is null && (!IsDone || ResolvedAt == now))
        {
            FirstResponseDueAt = calendar.Add(ClockStartedAt, level.FirstResponse + pause);
        }

        if (!IsDone || ResolvedAt == now)
        {
            ResolutionDueAt = calendar.Add(ClockStartedAt, level.Resolution + pause);
        }

        NextDueAt = IsRunning ? Earlier(FirstRespondedAt is null ? FirstResponseDueAt : null, ResolutionDueAt) : null;
    }

    private void Measure(BusinessCalendar calendar, DateTime now)
    {
        var paused = ClockStoppedSeconds + (ClockStoppedAt is { } since ? Seconds(calendar, since, now) : 0);
        var worked = Math.Max(0, Seconds(calendar, ClockStartedAt, now) - paused);
        FirstResponseSeconds = FirstRespondedAt == now ? worked : FirstResponseSeconds;
        ResolutionSeconds =
            ResolvedAt == now ? worked
            : IsDone ? ResolutionSeconds
            : null;
    }

    private static long Seconds(BusinessCalendar calendar, DateTime from, DateTime to) =>
        (long)Math.Round(calendar.Between(from, to).TotalSeconds);

    private void Enter(TicketStatus status, DateTime now)
    {
        var wasDone = IsDone;
        Status = status;
        ResolvedAt = (wasDone, IsDone) switch
        {
            (false, true) => now,
            (true, true) => ResolvedAt,
            (_, false) => null,
        };
    }

    private static DateTime? Earlier(DateTime? one, DateTime? other) => one < other || other is null ? one : other;
}
