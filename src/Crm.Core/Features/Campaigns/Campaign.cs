using Crm.Core.Features.Accounts;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Campaigns;

/// <summary>A planned marketing effort that leads and deals are attributed to.</summary>
public sealed class Campaign : Record, ISearchable
{
    public string Name { get; private set; } = "";

    /// <summary>The name, folded: the order of lists.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>A short name of its own, as typed.</summary>
    public string? Code { get; private set; }

    /// <summary>The code, folded, while living: unique on every database without a filtered index.</summary>
    public string? LivingCode { get; private set; }

    public string? Description { get; private set; }

    public string? BusinessUnit { get; private set; }

    public string? Objective { get; private set; }

    public CampaignChannel Channel { get; private set; } = CampaignChannel.Other;

    public string? AudienceSegment { get; private set; }

    public string? ProductLine { get; private set; }

    public DateOnly? StartDate { get; private set; }

    public DateOnly? EndDate { get; private set; }

    /// <summary>ISO 4217; of all its money.</summary>
    public string Currency { get; private set; } = "";

    public decimal? Budget { get; private set; }

    public decimal? ExpectedSpend { get; private set; }

    public decimal? ActualSpend { get; private set; }

    public int? PlannedLeads { get; private set; }

    public IReadOnlyList<Guid> TeamIds { get; private set; } = [];

    public CampaignStatus Status { get; private set; } = CampaignStatus.Planned;

    public CampaignPriority Priority { get; private set; } = CampaignPriority.Medium;

    public IReadOnlyList<ComplianceItem> ComplianceChecklist { get; private set; } = [];

    public string? UtmSource { get; private set; }

    public string? UtmMedium { get; private set; }

    public string? UtmCampaign { get; private set; }

    public User? Owner { get; private set; }

    public override RecordType Type => RecordType.Campaign;

    public override string Title => Name;

    string? ISearchable.SearchSubtitle => Code ?? Objective;

    IEnumerable<string?> ISearchable.SearchTerms => [Code, Objective, UtmCampaign, ProductLine];

    /// <summary>The code as it is compared: without case and accents.</summary>
    public static string? CodeKey(string? code) => string.IsNullOrEmpty(code) ? null : TextKey.Fold(code);

    /// <summary>Takes over checked input, but for the status of one that exists: that changes by <see cref="TurnTo"/>.</summary>
    public void Describe(CampaignInput input)
    {
        Name = input.Name ?? "";
        NameKey = TextKey.Fold(Name);
        Code = input.Code;
        LivingCode = IsDeleted ? null : CodeKey(Code);
        Description = input.Description;
        BusinessUnit = input.BusinessUnit;
        Objective = input.Objective;
        Channel = input.Channel ?? CampaignChannel.Other;
        AudienceSegment = input.AudienceSegment;
        ProductLine = input.ProductLine;
        StartDate = input.StartDate;
        EndDate = input.EndDate;
        Currency = input.Currency ?? "";
        Budget = input.Budget;
        ExpectedSpend = input.ExpectedSpend;
        ActualSpend = input.ActualSpend;
        PlannedLeads = input.PlannedLeads;
        TeamIds = (input.TeamIds ?? []).Distinct().ToList();
        Priority = input.Priority ?? CampaignPriority.Medium;
        ComplianceChecklist = (input.ComplianceChecklist ?? []).Select(c => c with { Item = c.Item.Trim() }).ToList();
        UtmSource = input.UtmSource;
        UtmMedium = input.UtmMedium;
        UtmCampaign = input.UtmCampaign;
        AssignTo(input.OwnerId);
        Identify(input.ExternalId);
        TagWith(input.Tags ?? []);
    }

    /// <summary>A new one may begin anywhere: history is entered as well as plans.</summary>
    public void BeginAs(CampaignStatus status) => Status = status;

    /// <exception cref="Failure">409 <c>status_flow</c> when this can't follow the present status.</exception>
    public void TurnTo(CampaignStatus status)
    {
        if (status == Status)
        {
            return;
        }

        if (!CampaignFlow.After(Status).Contains(status))
        {
            throw Failure.Conflict("status_flow", $"A campaign that is {Word(Status)} can't become {Word(status)}.");
        }

        Status = status;
    }

    public override void Delete(DateTime now)
    {
        base.Delete(now);
        LivingCode = null;
    }

    public override void Restore()
    {
        base.Restore();
        LivingCode = CodeKey(Code);
    }

    private static string Word(CampaignStatus status) => status.ToString().ToLowerInvariant();
}
