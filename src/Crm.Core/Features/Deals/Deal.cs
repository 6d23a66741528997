using Crm.Core.Features.Accounts;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Pipelines;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Money;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Deals;

/// <summary>A sales opportunity in a stage of a pipeline.</summary>
public sealed class Deal : ExtensibleRecord, ISearchable, IFoundByCompany
{
    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public Guid PipelineId { get; private set; }

    public Pipeline? Pipeline { get; private set; }

    public Guid StageId { get; private set; }

    public PipelineStage? Stage { get; private set; }

    /// <summary>Its place in the column of its stage, see <see cref="DealOrder"/>; kept by the server, no part of the version.</summary>
    public long Position { get; private set; }

    /// <summary>When it came into its stage.</summary>
    public DateTime StageSince { get; private set; }

    public DealStatus Status { get; private set; }

    public Guid? CompanyId { get; private set; }

    public Company? Company { get; private set; }

    public Guid? ContactId { get; private set; }

    public Contact? Contact { get; private set; }

    public Guid? LeadId { get; private set; }

    public Guid? CampaignId { get; private set; }

    public User? Owner { get; private set; }

    public decimal? Amount { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>Worth of one unit of <see cref="Currency"/> in the organization's currency; no part of the version.</summary>
    public decimal ExchangeRate { get; private set; } = 1;

    /// <summary>The amount in the organization's currency, which is what sums add up; no part of the version.</summary>
    public decimal? BaseAmount { get; private set; }

    /// <summary>What it sells; when there are any, they make the amount.</summary>
    public IReadOnlyList<DealLineItem> LineItems { get; private set; } = [];

    public int Probability { get; private set; }

    public DateTime StartedAt { get; private set; }

    public DateOnly? ExpectedCloseDate { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>How long it took from start to close; kept, because no two databases subtract times alike.</summary>
    public long? CycleSeconds { get; private set; }

    public ForecastCategory ForecastCategory { get; private set; }

    public string? LossReason { get; private set; }

    public string? WinReason { get; private set; }

    public string? Competitor { get; private set; }

    public string? Source { get; private set; }

    /// <summary>What kind of business it is, in the organization's words; <c>type</c> of the API.</summary>
    public string? DealType { get; private set; }

    public override RecordType Type => RecordType.Deal;

    public override string Title => Name;

    string? ISearchable.SearchSubtitle => null;

    IEnumerable<string?> ISearchable.SearchTerms => [Competitor, Source, DealType];

    /// <summary>Puts a new deal into its first stage.</summary>
    public void Start(PipelineStage stage, long position, DealInput input, DateTime now)
    {
        var status = StatusOf(stage.Kind);
        StartedAt = input.StartedAt ?? (input.ClosedAt < now ? input.ClosedAt.Value : now);
        ClosedAt = status == DealStatus.Open ? null : input.ClosedAt ?? (StartedAt > now ? StartedAt : now);
        Enter(stage, position, ClosedAt ?? (StartedAt < now ? StartedAt : now));
    }

    /// <summary>Takes over checked input, but for the stage.</summary>
    public void Describe(DealInput input, string currency)
    {
        Name = input.Name!;
        NameKey = TextKey.Fold(Name);
        CompanyId = input.CompanyId;
        ContactId = input.ContactId;
        LeadId = input.LeadId;
        CampaignId = input.CampaignId;
        Amount = input.Amount;
        Currency = currency;
        Probability = input.Probability ?? Probability;
        StartedAt = input.StartedAt ?? StartedAt;
        ExpectedCloseDate = input.ExpectedCloseDate;
        ClosedAt = Status == DealStatus.Open ? null : input.ClosedAt ?? ClosedAt;
        ForecastCategory = input.ForecastCategory ?? ForecastCategory.Pipeline;
        LossReason = input.LossReason;
        WinReason = input.WinReason;
        Competitor = input.Competitor;
        Source = input.Source;
        DealType = input.Type;
        AssignTo(input.OwnerId);
        Identify(input.ExternalId);
        TagWith(input.Tags ?? []);
        MeasureCycle();
    }

    /// <summary>Sells these; without any, the amount stays as it is.</summary>
    public void Sell(IReadOnlyList<DealLineItem> lines)
    {
        LineItems = lines;
        Amount = lines.Count > 0 ? DealLineItem.Sum(lines) : Amount;
    }

    /// <summary>Moves the deal to another stage, also of another pipeline.</summary>
    /// <returns>What to keep in its history.</returns>
    /// <exception cref="Failure">400 on <c>reason</c> when a lost stage gets none.</exception>
    public DealStageChange MoveTo(PipelineStage stage, string from, long position, MoveReason why, DateTime now)
    {
        var status = StatusOf(stage.Kind);
        if (status == DealStatus.Lost && why is { Reason: null, IsOptional: false })
        {
            throw Failure.Invalid("reason", "Say why the deal is lost.");
        }

        var change = new DealStageChange
        {
            DealId = Id,
            FromStageId = StageId,
            FromStageName = from,
            ToStageId = stage.Id,
            ToStageName = stage.Name,
            At = now,
            ById = why.ById,
            Reason = why.Reason,
            Notes = why.Notes,
            DaysInPreviousStage = DaysBetween(StageSince, now),
        };
        ClosedAt = status == DealStatus.Open ? null : now;
        WinReason = status == DealStatus.Won ? why.Reason : null;
        LossReason = status == DealStatus.Lost ? why.Reason : null;
        MeasureCycle();
        Enter(stage, position, now);
        return change;
    }

    /// <summary>Values the amount in the organization's currency, rounded half away from zero to cents.</summary>
    public void ValueAt(decimal rate)
    {
        ExchangeRate = rate;
        BaseAmount = MoneyAmount.Convert(Amount, rate);
    }

    /// <summary>Takes another place in the same stage.</summary>
    public void PlaceAt(long position) => Position = position;

    /// <summary>Whole days from one moment to another; none when they are the other way round.</summary>
    public static int DaysBetween(DateTime from, DateTime to) => Math.Max(0, (int)(to - from).TotalDays);

    private void Enter(PipelineStage stage, long position, DateTime since)
    {
        PipelineId = stage.PipelineId;
        StageId = stage.Id;
        Probability = stage.Probability;
        Status = StatusOf(stage.Kind);
        StageSince = since;
        Position = position;
    }

    private void MeasureCycle() =>
        CycleSeconds = ClosedAt is { } closed ? Math.Max(0, (long)(closed - StartedAt).TotalSeconds) : null;

    private static DealStatus StatusOf(StageKind kind) =>
        kind switch
        {
            StageKind.Open => DealStatus.Open,
            StageKind.Won => DealStatus.Won,
            StageKind.Lost => DealStatus.Lost,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of stage without status"),
        };
}
