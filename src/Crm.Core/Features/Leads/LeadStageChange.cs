using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Leads;

/// <summary>One move of a lead from stage to stage.</summary>
public sealed class LeadStageChange : OrganizationOwned
{
    private LeadStageChange() { }

    public LeadStageChange(Guid leadId, LeadStage? from, LeadStage to, string? notes, Guid? byId, DateTime at)
    {
        LeadId = leadId;
        FromStage = from;
        ToStage = to;
        Notes = notes;
        ById = byId;
        At = at;
    }

    public Guid LeadId { get; private set; }

    /// <summary>Null: the lead was created there.</summary>
    public LeadStage? FromStage { get; private set; }

    public LeadStage ToStage { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>Null: the product itself.</summary>
    public Guid? ById { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>The moves of a lead, newest first.</summary>
/// <param name="Items">The moves.</param>
public sealed record LeadStageHistory(IReadOnlyList<LeadStageChangeView> Items);

/// <summary>One move of a lead.</summary>
public sealed record LeadStageChangeView
{
    /// <summary>The move.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it was; null: it was created.</summary>
    public LeadStage? FromStage { get; init; }

    /// <summary>Where it went.</summary>
    public required LeadStage ToStage { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }

    /// <summary>By whom; null: the product itself, or a person who is gone.</summary>
    public PersonRef? By { get; init; }

    /// <summary>Why.</summary>
    public string? Notes { get; init; }

    /// <summary>How long it had been where it was, with two decimals; null for the first entry.</summary>
    public decimal? DaysInPreviousStage { get; init; }
}
