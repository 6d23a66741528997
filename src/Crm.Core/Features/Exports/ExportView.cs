using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Exports;

/// <summary>An export as shown.</summary>
public sealed record ExportView
{
    /// <summary>The export.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind of record; or `organization`, the whole of it as an archive.</summary>
    public required ExportEntity Entity { get; init; }

    /// <summary>The report whose answer it is; null: a list.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>What the file is; the archive of an organization is a zip of `json` lines.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>The query parameters of the list.</summary>
    public required IReadOnlyDictionary<string, string> Filter { get; init; }

    /// <summary>As in the list's `sort`; null: the oldest first.</summary>
    public string? Sort { get; init; }

    /// <summary>Names of fields, in order; empty: all.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>How far it has come; the file is there when it is `completed`.</summary>
    public required ExportStatus Status { get; init; }

    /// <summary>How many rows are written.</summary>
    public required int Rows { get; init; }

    /// <summary>How many rows there were at the beginning; null until it has begun.</summary>
    public int? TotalRows { get; init; }

    /// <summary>Why it failed, for people.</summary>
    public string? Problem { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The user who asked for it.</summary>
    public Guid? CreatedBy { get; init; }

    /// <summary>The user who asked for it, named.</summary>
    public PersonRef? Creator { get; init; }

    /// <summary>When it was completed or failed.</summary>
    public DateTime? CompletedAt { get; init; }

    /// <summary>When it is removed with its file.</summary>
    public required DateTime ExpiresAt { get; init; }
}
