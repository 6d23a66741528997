using Crm.Core.Features.Accounts;
using Crm.Core.Features.Search;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Activities;

/// <summary>
/// Something that was done or happened with customers. It stands on the timelines of all records that it names; the
/// first of them decides who sees it.
/// </summary>
public sealed class Activity : Record, ISearchable, ITellsItsOwnStory, IHangsOn
{
    public const int MaxSubject = 300;
    public const int MaxBody = 10_000;
    private const int MaxTold = 1000;

    // Known while it is written; what stands on a timeline already keeps its own.
    private readonly Dictionary<Guid, RecordSubject> _subjects = [];

    public ActivityType ActivityType { get; private set; }

    public ActivityDirection? Direction { get; private set; }

    public string Subject { get; private set; } = "";

    /// <summary>The subject, folded: the order of lists.</summary>
    public string SubjectKey { get; private set; } = "";

    public string? Body { get; private set; }

    public string? Outcome { get; private set; }

    public Sentiment? Sentiment { get; private set; }

    public DateTime OccurredAt { get; private set; }

    public int? DurationMinutes { get; private set; }

    public string? NextStep { get; private set; }

    public DateTime? FollowUpAt { get; private set; }

    /// <summary>The task that <see cref="FollowUpAt"/> made.</summary>
    public Guid? FollowUpTaskId { get; private set; }

    public Guid? ContactId { get; private set; }

    public Guid? CompanyId { get; private set; }

    public Guid? LeadId { get; private set; }

    public Guid? DealId { get; private set; }

    public Guid? TicketId { get; private set; }

    /// <summary>The first record named: the activity is seen by those who see it.</summary>
    public Guid RelatedId { get; private set; }

    public string RelatedTitle { get; private set; } = "";

    public Guid? RelatedOwnerId { get; private set; }

    public User? Owner { get; private set; }

    public override Guid? VisibleByOwnerId => RelatedOwnerId;

    public override RecordType Type => RecordType.Activity;

    public override string Title => Subject;

    string? ISearchable.SearchSubtitle => RelatedTitle;

    IEnumerable<string?> ISearchable.SearchTerms => [Body, Outcome, NextStep];

    RecordRef? IHangsOn.HangsOn => Named.Count > 0 ? Named[0] : null;

    bool IHangsOn.GoesWithIt => Named.Count == 1;

    // What was done stays done with the lead; it is the contact's story from now on as well.
    void IHangsOn.GoOnWith(RecordRef successor, RecordSubject subject)
    {
        ContactId = successor.Type == RecordType.Contact ? successor.Id : ContactId;
        CompanyId = successor.Type == RecordType.Company ? successor.Id : CompanyId;
        DealId = successor.Type == RecordType.Deal ? successor.Id : DealId;
        Know(new Dictionary<Guid, RecordSubject> { [successor.Id] = subject });
    }

    /// <summary>All records that it names, each once, the first one first.</summary>
    public IReadOnlyList<RecordRef> Named => RefsOf(ContactId, CompanyId, LeadId, DealId, TicketId);

    /// <summary>Somebody spoke with the customer, or wrote to them; a mail that only came in is no contact.</summary>
    public bool IsContact =>
        ActivityType switch
        {
            ActivityType.Call or ActivityType.Meeting or ActivityType.Visit => true,
            ActivityType.Email or ActivityType.Message => Direction != ActivityDirection.Inbound,
            ActivityType.Support or ActivityType.Sale or ActivityType.FollowUp or ActivityType.Other => false,
            _ => throw new InvalidOperationException($"{ActivityType} is a type without rule"),
        };

    IReadOnlyList<Story> ITellsItsOwnStory.Stories =>
        Named.Select(r => new Story(Kind, r, SubjectOf(r), Told, OccurredAt)).ToList();

    private string Kind => char.ToLowerInvariant(ActivityType.ToString()[0]) + ActivityType.ToString()[1..];

    // On a timeline: what it was about and how it came out, then what was said.
    private string Told
    {
        get
        {
            var first = string.Join(" · ", new[] { Subject, Outcome }.Where(t => !string.IsNullOrEmpty(t)));
            var whole = string.IsNullOrEmpty(Body) ? first : $"{first}\n{Body}";
            return whole.Length <= MaxTold ? whole : whole[..(MaxTold - 1)].TrimEnd() + "…";
        }
    }

    /// <summary>The records that an input names, the first one first.</summary>
    public static IReadOnlyList<RecordRef> RefsOf(Guid? contact, Guid? company, Guid? lead, Guid? deal, Guid? ticket) =>
        new (RecordType Type, Guid? Id)[]
        {
            (RecordType.Contact, contact),
            (RecordType.Lead, lead),
            (RecordType.Deal, deal),
            (RecordType.Ticket, ticket),
            (RecordType.Company, company),
        }
            .Where(r => r.Id is not null)
            .Select(r => new RecordRef(r.Type, r.Id!.Value))
            .ToList();

    /// <summary>Takes over checked input.</summary>
    /// <param name="input">The whole writable shape.</param>
    /// <param name="subjects">The records that it did not name before.</param>
    /// <param name="now">When it happened, if nobody says.</param>
    public void Describe(ActivityInput input, IReadOnlyDictionary<Guid, RecordSubject> subjects, DateTime now)
    {
        ActivityType = input.Type ?? ActivityType.Other;
        Direction = input.Direction;
        Subject = input.Subject ?? "";
        SubjectKey = TextKey.Fold(Subject);
        Body = input.Body;
        Outcome = input.Outcome;
        Sentiment = input.Sentiment;
        OccurredAt = input.OccurredAt ?? now;
        DurationMinutes = input.DurationMinutes;
        NextStep = input.NextStep;
        FollowUpAt = input.FollowUpAt;
        (ContactId, CompanyId, LeadId, DealId, TicketId) = (
            input.ContactId,
            input.CompanyId,
            input.LeadId,
            input.DealId,
            input.TicketId
        );
        AssignTo(input.OwnerId);
        Identify(input.ExternalId);
        TagWith(input.Tags ?? []);
        Know(subjects);
    }

    /// <summary>Learns what the records are called and who sees them.</summary>
    public void Know(IReadOnlyDictionary<Guid, RecordSubject> subjects)
    {
        foreach (var (id, subject) in subjects)
        {
            _subjects[id] = subject;
        }

        if (Named[0] is var first && _subjects.TryGetValue(first.Id, out var known))
        {
            (RelatedId, RelatedTitle, RelatedOwnerId) = (first.Id, known.Title, known.OwnerId);
        }
    }

    /// <summary>Names a person no more; the other records that it names stay, and the first of them decides who sees it.</summary>
    public void Part(IReadOnlyCollection<Guid> persons, IReadOnlyDictionary<Guid, RecordSubject> others)
    {
        ContactId = ContactId is { } contact && persons.Contains(contact) ? null : ContactId;
        LeadId = LeadId is { } lead && persons.Contains(lead) ? null : LeadId;
        Know(others);
    }

    public void FollowedBy(Guid taskId) => FollowUpTaskId = taskId;

    /// <summary>Whether it is this person's own: logged by them or handed over to them.</summary>
    public bool IsOf(Guid? userId) => userId is not null && (CreatedById == userId || OwnerId == userId);

    /// <summary>What a record is called and who sees it, as far as is known here.</summary>
    public RecordSubject? SubjectOf(RecordRef record) =>
        _subjects.GetValueOrDefault(record.Id)
        ?? (record.Id == RelatedId ? new RecordSubject(RelatedTitle, RelatedOwnerId) : null);
}
