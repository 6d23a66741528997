using Crm.Core.Features.Reports;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Dashboards;

/// <summary>A dashboard as shown.</summary>
public sealed record DashboardView
{
    /// <summary>The dashboard.</summary>
    public required Guid Id { get; init; }

    /// <summary>Rises with every change; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Whose it is, named.</summary>
    public PersonRef? Owner { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether everybody in the organization sees it.</summary>
    public required bool IsShared { get; init; }

    /// <summary>What stands on it, in order.</summary>
    public required IReadOnlyList<DashboardItem> Items { get; init; }

    /// <summary>The reports of it that the caller sees; what is missing was deleted or is shared no longer.</summary>
    public required IReadOnlyList<ReportView> Reports { get; init; }
}

/// <summary>A dashboard and whose it is.</summary>
/// <param name="Dashboard">The dashboard.</param>
/// <param name="Owner">Whose it is, named.</param>
public sealed record OwnedDashboard(Dashboard Dashboard, PersonRef? Owner)
{
    /// <summary>The reports that stand on it.</summary>
    public IEnumerable<Guid> ReportIds => Dashboard.Items.Select(i => i.ReportId).OfType<Guid>();

    /// <summary>As shown.</summary>
    public DashboardView Show(IReadOnlyDictionary<Guid, OwnedReport> reports) =>
        new()
        {
            Id = Dashboard.Id,
            Version = Dashboard.Version,
            CreatedAt = Dashboard.CreatedAt,
            UpdatedAt = Dashboard.UpdatedAt,
            OwnerId = Dashboard.OwnerId,
            Owner = Owner,
            Name = Dashboard.Name,
            IsShared = Dashboard.IsShared,
            Items = Dashboard.Items,
            Reports = ReportIds
                .Distinct()
                .Select(id => reports.GetValueOrDefault(id))
                .OfType<OwnedReport>()
                .Select(r => r.Show())
                .ToList(),
        };
}
