using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Reports;

/// <summary>A report as shown: the question, not the answer.</summary>
public sealed record ReportView
{
    /// <summary>The report.</summary>
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

    /// <summary>What it tells.</summary>
    public string? Description { get; init; }

    /// <summary>Whether everybody in the organization sees it.</summary>
    public required bool IsShared { get; init; }

    /// <summary>What is counted.</summary>
    public required RecordType Entity { get; init; }

    /// <summary>Its numbers.</summary>
    public required IReadOnlyList<ReportMeasure> Measures { get; init; }

    /// <summary>By what the records are told apart.</summary>
    public required IReadOnlyList<ReportGroup> GroupBy { get; init; }

    /// <summary>The query parameters of the list.</summary>
    public required IReadOnlyDictionary<string, string> Filter { get; init; }

    /// <summary>The stretch of time that moves with today; null: none.</summary>
    public ReportPeriod? Period { get; init; }

    /// <summary>How it is drawn.</summary>
    public required ReportChart Chart { get; init; }

    /// <summary>In which order its groups stand.</summary>
    public required ReportOrder Order { get; init; }
}

/// <summary>A report in its list: what it is called and whose it is; the question is read and written with the report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Owner">Whose it is, named.</param>
public sealed record OwnedReport(Report Report, PersonRef? Owner)
{
    /// <summary>As shown.</summary>
    public ReportView Show() =>
        new()
        {
            Id = Report.Id,
            Version = Report.Version,
            CreatedAt = Report.CreatedAt,
            UpdatedAt = Report.UpdatedAt,
            OwnerId = Report.OwnerId,
            Owner = Owner,
            Name = Report.Name,
            Description = Report.Description,
            IsShared = Report.IsShared,
            Entity = Report.Entity,
            Measures = ReportPlanner.MeasuresOf(Report.Question),
            GroupBy = Report.Question.GroupBy ?? [],
            Filter = Report.Question.Filter ?? new Dictionary<string, string>(),
            Period = Report.Question.Period,
            Chart = Report.Question.Chart ?? ReportChart.Table,
            Order = Report.Question.Order ?? ReportOrder.Natural,
        };
}
