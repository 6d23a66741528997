using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Reports.Schedules;

/// <summary>How a report is to be mailed.</summary>
public sealed record ReportScheduleInput
{
    /// <summary>How often: at seven o'clock of every day, of the first day of the week, or of the first of the month.</summary>
    /// <example>week</example>
    public ReportEvery Every { get; init; }

    /// <summary>One to 50 people of the organization. Of a report that is not shared only its owner.</summary>
    public IReadOnlyList<Guid>? UserIds { get; init; }
}

/// <summary>When a report is mailed, and to whom.</summary>
public sealed record ReportScheduleView
{
    /// <summary>The report.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>How often.</summary>
    public required ReportEvery Every { get; init; }

    /// <summary>Who gets it, each with the records that they may see.</summary>
    public required IReadOnlyList<PersonRef> Users { get; init; }

    /// <summary>When it is mailed next.</summary>
    public required DateTime NextAt { get; init; }
}
