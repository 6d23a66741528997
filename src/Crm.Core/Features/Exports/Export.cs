using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Exports;

/// <summary>
/// A list that somebody asked for as a file. A worker of any node claims it for a while, and another one takes it over when
/// the claim runs out; the number of the attempt tells a worker that it was taken from it.
/// </summary>
public sealed class Export : OrganizationOwned, IAudited
{
    public const int MaxSort = 2000;
    public const int MaxProblem = 500;
    public const int MaxFileName = 100;
    public const int MaxAttempts = 3;

    /// <summary>How long the file is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public Guid? CreatedById { get; private set; }

    public required ExportEntity Entity { get; init; }

    public required ExportFormat Format { get; init; }

    /// <summary>The report whose answer it is; null: a list.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>The list's query parameters.</summary>
    public required IReadOnlyDictionary<string, string> Filter { get; init; }

    /// <summary>As in the list's <c>sort</c>; null: the oldest first.</summary>
    public string? Sort { get; init; }

    /// <summary>Names of fields in order; empty: all.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    public ExportStatus Status { get; private set; }

    /// <summary>How many rows are written.</summary>
    public int Rows { get; private set; }

    /// <summary>How many there were at the beginning; null until then.</summary>
    public int? TotalRows { get; private set; }

    /// <summary>Why it failed, for people.</summary>
    public string? Problem { get; private set; }

    /// <summary>The generated name under which the file is stored.</summary>
    public string? FileName { get; private set; }

    public DateTime? CompletedAt { get; private set; }

    /// <summary>When it is removed with its file.</summary>
    public required DateTime ExpiresAt { get; set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>A worker holds it until then; or, while it is queued, it rests until then.</summary>
    public DateTime? LeasedUntil { get; private set; }

    string IAudited.AuditType => "export";

    string IAudited.AuditTitle => $"{Subject} ({Extension})";

    /// <summary>What is in it, as in the name of its file: <c>contacts</c>.</summary>
    public string Subject => ReportId is null ? Entity.RecordType()?.Plural() ?? "organization" : "report";

    /// <summary>How the name of its file ends.</summary>
    public string Extension => Entity == ExportEntity.Organization ? "zip" : Format.ToString().ToLowerInvariant();

    /// <summary>Whether a worker may take it.</summary>
    public bool IsDue(DateTime now) =>
        Status is ExportStatus.Queued or ExportStatus.Running && (LeasedUntil is null || LeasedUntil <= now);

    /// <summary>Whether this attempt is still the one that counts.</summary>
    public bool IsAt(int attempt) => Status == ExportStatus.Running && Attempts == attempt;

    /// <summary>What was asked for is audited; how the work goes on is not.</summary>
    bool IAudited.Tells(string member) =>
        member is nameof(Entity) or nameof(ReportId) or nameof(Format) or nameof(Filter) or nameof(Sort) or nameof(Columns);

    /// <summary>A worker takes it and begins from the first row.</summary>
    public void Claim(DateTime until)
    {
        Status = ExportStatus.Running;
        LeasedUntil = until;
        Attempts++;
        Rows = 0;
    }

    /// <summary>The worker is alive and has come this far.</summary>
    public void Advance(int rows, int? totalRows, DateTime until)
    {
        Rows = rows;
        TotalRows = totalRows;
        LeasedUntil = until;
    }

    /// <summary>Back to the queue until then.</summary>
    public void Release(DateTime? until)
    {
        Status = ExportStatus.Queued;
        LeasedUntil = until;
    }

    public void Complete(int rows, string fileName, DateTime now)
    {
        Status = ExportStatus.Completed;
        Rows = rows;
        TotalRows = rows;
        FileName = fileName;
        CompletedAt = now;
        ExpiresAt = now + Kept;
        LeasedUntil = null;
    }

    public void Fail(string problem, DateTime now)
    {
        Status = ExportStatus.Failed;
        Problem = TextCut.At(problem, MaxProblem);
        CompletedAt = now;
        LeasedUntil = null;
    }
}
