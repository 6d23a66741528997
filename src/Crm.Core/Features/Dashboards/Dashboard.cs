using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Dashboards;

/// <summary>Reports and figures that somebody wants to see together, in their order.</summary>
public sealed class Dashboard : OrganizationOwned
{
    public const int MaxName = 100;
    public const int MaxItems = 24;

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    /// <summary>Whose it is; only this person and, while it is shared, those who manage others' work change it.</summary>
    public required Guid OwnerId { get; init; }

    public string Name { get; private set; } = "";

    /// <summary>Whether everybody in the organization sees it, each with the records that they may see.</summary>
    public bool IsShared { get; private set; }

    public IReadOnlyList<DashboardItem> Items { get; private set; } = [];

    /// <exception cref="Failure">412 <c>stale</c>.</exception>
    public void RequireVersion(int? expected) => Versions.Require(Version, expected);

    /// <summary>Takes over checked input.</summary>
    public void Describe(DashboardInput input)
    {
        Name = input.Name!.Trim();
        IsShared = input.IsShared == true;
        Items = input.Items ?? [];
    }
}

/// <summary>One thing on a dashboard: a report or a figure.</summary>
public sealed record DashboardItem
{
    /// <summary>The report; null for a figure.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>A number of `GET /analytics/summary`; null for a report.</summary>
    /// <example>openDeals</example>
    public DashboardFigure? Figure { get; init; }

    /// <summary>How much room it takes.</summary>
    /// <example>third</example>
    public DashboardWidth Width { get; init; }
}

/// <summary>The numbers of `GET /analytics/summary` that can stand on a dashboard.</summary>
public enum DashboardFigure
{
    OpenDeals,
    PipelineValue,
    WeightedPipelineValue,
    WonDeals,
    WonValue,
    LostDeals,
    WinRate,
    AverageDealSize,
    Leads,
    HotLeads,
    LeadConversionRate,
    Contacts,
    Companies,
    OverdueTasks,
}

/// <summary>How much of the row a thing takes on a wide screen.</summary>
public enum DashboardWidth
{
    Half,
    Third,
    Full,
}
