using Crm.Core.Features.Accounts;
using Crm.Core.Features.Customers;
using Crm.Core.Features.Leads.Scoring;
using Crm.Core.Features.Search;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads;

/// <summary>A prospect that is not yet a customer. Once converted it leaves lists and search, and no longer changes.</summary>
public sealed class Lead : ExtensibleRecord, IContacted, ISearchable, ILeavesLists, IExplained
{
    private readonly List<LeadStageChange> _stageChanges = [];
    private readonly List<LeadScoreEntry> _scores = [];

    public string FirstName { get; private set; } = "";

    public string LastName { get; private set; } = "";

    /// <summary>The full name, folded: the order of lists and "begins with".</summary>
    public string NameKey { get; private set; } = "";

    public string LastNameKey { get; private set; } = "";

    public User? Owner { get; private set; }

    public string? Company { get; private set; }

    public string? JobTitle { get; private set; }

    public string? Email { get; private set; }

    /// <summary>The address as it is compared: filters and conversion find by it.</summary>
    public string? EmailKey { get; private set; }

    public string? Phone { get; private set; }

    public string? Industry { get; private set; }

    public string? Region { get; private set; }

    public string? Location { get; private set; }

    public Guid? CampaignId { get; private set; }

    public LeadSource? Source { get; private set; }

    public LeadUtm Utm { get; private set; } = new();

    public LeadStage Stage { get; private set; }

    public string? StatusReason { get; private set; }

    public int Score { get; private set; }

    public LeadGrade Grade { get; private set; } = LeadGrade.D;

    public LeadTemperature Temperature { get; private set; } = LeadTemperature.Cold;

    /// <summary>The score set by hand; null: the rules decide.</summary>
    public int? ManualScore { get; private set; }

    /// <summary>What the present score is made of; none when it was set by hand.</summary>
    public IReadOnlyList<LeadScoreReason> ScoreReasons { get; private set; } = [];

    public LeadQualification Qualification { get; private set; } = new();

    public IReadOnlyList<string> InterestedProducts { get; private set; } = [];

    public IReadOnlyList<Consent> Consents { get; private set; } = [];

    public decimal? EstimatedValue { get; private set; }

    /// <summary>ISO 4217; of <see cref="EstimatedValue"/>.</summary>
    public string? Currency { get; private set; }

    public DateTime? NextActionAt { get; private set; }

    public DateTime? LastContactedAt { get; private set; }

    /// <summary>When the first activity with the lead happened; it follows the activities. Null: there is none.</summary>
    public DateTime? FirstTouchedAt { get; private set; }

    /// <summary>From the lead's creation to <see cref="FirstTouchedAt"/>; 0 when that was before.</summary>
    public long? FirstTouchSeconds { get; private set; }

    public Guid? ConvertedContactId { get; private set; }

    public Guid? ConvertedCompanyId { get; private set; }

    public Guid? ConvertedDealId { get; private set; }

    public DateTime? ConvertedAt { get; private set; }

    /// <summary>Moves added since the lead was loaded; the earlier ones stay in the database.</summary>
    public IReadOnlyList<LeadStageChange> StageChanges => _stageChanges;

    /// <summary>Scores added since the lead was loaded; the earlier ones stay in the database.</summary>
    public IReadOnlyList<LeadScoreEntry> Scores => _scores;

    /// <summary>What was said about the present change; stands below it on the timeline.</summary>
    public string? Explanation { get; private set; }

    public bool IsConverted => Stage == LeadStage.Converted;

    /// <summary>Nothing more is to be done about it: it became a customer, or never will.</summary>
    public bool IsClosed => Stage is LeadStage.Converted or LeadStage.Lost or LeadStage.Unqualified;

    public bool IsListed => !IsDeleted && !IsConverted;

    public override RecordType Type => RecordType.Lead;

    public override string Title => DisplayName(FirstName, LastName);

    string? ISearchable.SearchSubtitle => Company ?? JobTitle;

    IEnumerable<string?> ISearchable.SearchTerms => [Company, JobTitle, Email, Phone, TextKey.Digits(Phone), Location];

    public static string DisplayName(string firstName, string lastName) => $"{firstName} {lastName}".Trim();

    /// <summary>Takes over checked input.</summary>
    /// <param name="input">The whole writable shape.</param>
    /// <param name="by">Who does it; stands in the history when the stage changes.</param>
    /// <param name="now">Stamps consents without a time, and the history.</param>
    /// <exception cref="Failure">409 when the lead is converted.</exception>
    public void Describe(LeadInput input, Guid? by, DateTime now)
    {
        RequireOpen();
        FirstName = input.FirstName ?? "";
        LastName = input.LastName ?? "";
        NameKey = TextKey.Fold(Title);
        LastNameKey = TextKey.Fold($"{LastName} {FirstName}");
        Company = input.Company;
        JobTitle = input.JobTitle;
        Email = input.Email;
        EmailKey = string.IsNullOrEmpty(Email) ? null : EmailText.Key(Email);
        Phone = input.Phone;
        Industry = input.Industry;
        Region = input.Region;
        Location = input.Location;
        CampaignId = input.CampaignId;
        Source = input.Source;
        Utm = input.Utm ?? new LeadUtm();
        Qualification = input.Qualification ?? new LeadQualification();
        InterestedProducts = input.InterestedProducts ?? [];
        Consents = Consent.Stamped(input.Consents, now);
        EstimatedValue = input.EstimatedValue;
        Currency = input.Currency;
        NextActionAt = input.NextActionAt;
        LastContactedAt = input.LastContactedAt;
        AssignTo(input.OwnerId);
        Identify(input.ExternalId);
        TagWith(input.Tags ?? []);
        Enter(input.Stage ?? LeadStage.New, null, by, now);
        StatusReason = input.StatusReason;
    }

    /// <summary>Moves the lead to another stage; to the one where it is, nothing happens.</summary>
    /// <exception cref="Failure">409 when the lead is converted.</exception>
    public void MoveTo(LeadStage stage, string? notes, Guid? by, DateTime now)
    {
        RequireOpen();
        if (stage == Stage)
        {
            return;
        }

        Enter(stage, notes, by, now);
        Explanation = notes;

        // A reason belongs to a stage that ends something; back among the living it would be wrong.
        StatusReason = stage is LeadStage.Lost or LeadStage.Unqualified ? notes : null;
    }

    /// <summary>Sets the score by hand; the rules have no say until <see cref="ReturnToRules"/>.</summary>
    /// <exception cref="Failure">409 when the lead is converted.</exception>
    public void Overrule(int score, string? reason, Guid? by, DateTime now)
    {
        RequireOpen();
        ManualScore = score;
        ScoreReasons = [];
        Explanation = reason;
        Take(score, new LeadScoreEntry(Id, now, by, reason));
    }

    /// <summary>Lets the rules decide again.</summary>
    /// <exception cref="Failure">409 when the lead is converted.</exception>
    public void ReturnToRules(LeadVerdict verdict, DateTime now)
    {
        RequireOpen();
        if (ManualScore is not null)
        {
            ManualScore = null;
            ScoreReasons = verdict.Reasons;
            Take(verdict.Score, new LeadScoreEntry(Id, now, verdict.Reasons));
        }
    }

    /// <summary>Takes over what the rules say; the history grows only when the score changes.</summary>
    public void Rate(LeadVerdict verdict, DateTime now)
    {
        if (ManualScore is not null || IsConverted)
        {
            return;
        }

        ScoreReasons = verdict.Reasons;
        var isFirst = Version == 0 && _scores.Count == 0;
        if (isFirst || verdict.Score != Score)
        {
            Take(verdict.Score, new LeadScoreEntry(Id, now, verdict.Reasons));
        }
    }

    /// <summary>Notes what the lead became; from now on it leaves lists and search, and no longer changes.</summary>
    /// <exception cref="Failure">409 when it was converted before.</exception>
    public void MarkConverted(Guid contactId, Guid? companyId, Guid? dealId, Guid? by, DateTime now)
    {
        RequireOpen();
        ConvertedContactId = contactId;
        ConvertedCompanyId = companyId;
        ConvertedDealId = dealId;
        ConvertedAt = now;
        Enter(LeadStage.Converted, null, by, now);
    }

    /// <exception cref="Failure">409 <c>converted</c>.</exception>
    public void RequireOpen()
    {
        if (IsConverted)
        {
            throw Failure.Conflict("converted", "This lead is converted and no longer changes.");
        }
    }

    private void Enter(LeadStage stage, string? notes, Guid? by, DateTime now)
    {
        var isFirst = Version == 0 && _stageChanges.Count == 0;
        if (isFirst || stage != Stage)
        {
            _stageChanges.Add(new LeadStageChange(Id, isFirst ? null : Stage, stage, notes, by, now));
            Stage = stage;
        }
    }

    private void Take(int score, LeadScoreEntry entry)
    {
        Score = score;
        Grade = LeadScale.GradeOf(score);
        Temperature = LeadScale.TemperatureOf(score);
        entry.Measure(score, Grade);
        _scores.Add(entry);
    }
}
