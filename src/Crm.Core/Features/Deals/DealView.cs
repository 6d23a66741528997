using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Deals;

/// <summary>A deal as shown, with the names of what it points to.</summary>
public sealed record DealView : RecordView
{
    /// <summary>What the deal is called.</summary>
    public required string Name { get; init; }

    /// <summary>The pipeline that it is in.</summary>
    public required Guid PipelineId { get; init; }

    /// <summary>The pipeline, named.</summary>
    public NamedRef? Pipeline { get; init; }

    /// <summary>The stage that it is in.</summary>
    public required Guid StageId { get; init; }

    /// <summary>The stage, named, and how long deals should stand in it.</summary>
    public DealStageRef? Stage { get; init; }

    /// <summary>Orders the deals of a stage; kept by the server.</summary>
    public required long Position { get; init; }

    /// <summary>When it came into its stage.</summary>
    public required DateTime StageSince { get; init; }

    /// <summary>How many whole days it has been in its stage.</summary>
    public int DaysInStage { get; init; }

    /// <summary>Whether it is open and has been in its stage longer than expected.</summary>
    public bool IsOverdueInStage { get; init; }

    /// <summary>When the first of its open tasks is due, be it overdue: what comes next. Null: nothing is planned.</summary>
    public DateTime? NextActivityAt { get; init; }

    /// <summary>The last touch that is not one-way, such as a call, a meeting or a mail that came in; null: none yet.</summary>
    public DateTime? LastTouchAt { get; init; }

    /// <summary>How many whole days nothing has come of it: since the last touch, or since it came into its stage when that is later.</summary>
    public int QuietDays { get; init; }

    /// <summary>
    /// Whether it is open, silent for more days than its stage expects (14 where it does not say), and nothing is planned
    /// from now on.
    /// </summary>
    public bool IsQuiet { get; init; }

    /// <summary>Follows from the stage.</summary>
    public required DealStatus Status { get; init; }

    /// <summary>The company that would buy.</summary>
    public Guid? CompanyId { get; init; }

    /// <summary>The company, named.</summary>
    public NamedRef? Company { get; init; }

    /// <summary>The person to talk to.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The person to talk to, named.</summary>
    public NamedRef? Contact { get; init; }

    /// <summary>The lead that it came from.</summary>
    public Guid? LeadId { get; init; }

    /// <summary>The lead, named.</summary>
    public NamedRef? Lead { get; init; }

    /// <summary>The campaign that it is attributed to.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>The campaign, named.</summary>
    public NamedRef? Campaign { get; init; }

    /// <summary>What it is worth; the sum of the line items when there are any.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>The amount in the organization's currency, at <c>exchangeRate</c>; what every sum adds up.</summary>
    public decimal? BaseAmount { get; init; }

    /// <summary>Worth of one unit of <c>currency</c> in the organization's currency: today's rate, kept from the day of closing.</summary>
    public required decimal ExchangeRate { get; init; }

    /// <summary>What it sells.</summary>
    public IReadOnlyList<DealLineItem> LineItems { get; init; } = [];

    /// <summary>How likely it is won, in percent.</summary>
    public required int Probability { get; init; }

    /// <summary>When work on it began.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When it will be decided, people think.</summary>
    public DateOnly? ExpectedCloseDate { get; init; }

    /// <summary>When it was won or lost.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>How it counts in the forecast.</summary>
    public required ForecastCategory ForecastCategory { get; init; }

    /// <summary>Why it was lost.</summary>
    public string? LossReason { get; init; }

    /// <summary>Why it was won.</summary>
    public string? WinReason { get; init; }

    /// <summary>Who else is in the race.</summary>
    public string? Competitor { get; init; }

    /// <summary>Where it came from.</summary>
    public string? Source { get; init; }

    /// <summary>What kind of business it is, in the organization's words.</summary>
    public string? Type { get; init; }
}

/// <summary>The stage of a deal.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What it means for the deal.</param>
/// <param name="ExpectedDays">How many days deals should stand in it at most; null: no limit.</param>
public sealed record DealStageRef(Guid Id, string Name, StageKind Kind, int? ExpectedDays);
