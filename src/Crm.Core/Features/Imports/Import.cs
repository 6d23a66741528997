using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Imports;

/// <summary>
/// A file whose rows become records. A worker of any node claims it for a while; how far it is stands in the save of each
/// batch, so that whoever takes it over goes on with the very next row.
/// </summary>
public sealed class Import : OrganizationOwned, IAudited
{
    public const int MaxFileName = 200;
    public const int MaxProblem = 500;
    public const int MaxAttempts = 3;

    /// <summary>How long the file, and the way back, are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public Guid? CreatedById { get; private set; }

    public required RecordType Entity { get; init; }

    /// <summary>What the person called the file.</summary>
    public required string FileName { get; init; }

    /// <summary>The generated name under which the file is stored.</summary>
    public required string StoredName { get; init; }

    /// <summary>The columns of the file, in order.</summary>
    public required IReadOnlyList<ImportColumn> Columns { get; init; }

    /// <summary>Tells files apart by their columns: what was decided for one is suggested for the next.</summary>
    public required string ColumnsKey { get; init; }

    /// <summary>How many rows the file has below its head.</summary>
    public required int Rows { get; init; }

    /// <summary>What was decided at the start; null until then.</summary>
    public ImportPlan? Plan { get; private set; }

    public ImportStatus Status { get; private set; }

    /// <summary>Whether it runs, or ran, as a trial.</summary>
    public bool IsDryRun { get; private set; }

    /// <summary>Whether it is being taken back, or was.</summary>
    public bool IsUndo { get; private set; }

    /// <summary>Whether all rows are read and only pointers to later rows remain.</summary>
    public bool IsRead { get; private set; }

    public int Processed { get; private set; }

    public int Created { get; private set; }

    public int Updated { get; private set; }

    public int Skipped { get; private set; }

    public int Failed { get; private set; }

    /// <summary>How many records were taken back.</summary>
    public int TakenBack { get; private set; }

    /// <summary>How many records were changed since, and stayed.</summary>
    public int NotTakenBack { get; private set; }

    /// <summary>Why it failed, for people.</summary>
    public string? Problem { get; private set; }

    /// <summary>Who started it, or its undoing: in whose rights the rows are written.</summary>
    public Guid? StartedById { get; private set; }

    public DateTime? StartedAt { get; private set; }

    public DateTime? CompletedAt { get; private set; }

    /// <summary>When it is removed with its file.</summary>
    public required DateTime ExpiresAt { get; set; }

    /// <summary>How often it was begun since it last came further.</summary>
    public int Attempts { get; private set; }

    /// <summary>Rises with every start and every claim, so that a worker sees that it was taken from it.</summary>
    public int Claims { get; private set; }

    /// <summary>A worker holds it until then; or it rests until then.</summary>
    public DateTime? LeasedUntil { get; private set; }

    string IAudited.AuditType => "import";

    string IAudited.AuditTitle => $"{Entity.Plural()} ({FileName})";

    /// <summary>Whether nothing of it was written yet: it is new, or was only tried.</summary>
    public bool CanStart =>
        Status == ImportStatus.Uploaded
        || (IsDryRun && Status is ImportStatus.Completed or ImportStatus.Failed or ImportStatus.Cancelled);

    /// <summary>Whether a worker may take it.</summary>
    public bool IsDue(DateTime now) => Status == ImportStatus.Running && (LeasedUntil is null || LeasedUntil <= now);

    /// <summary>Whether this claim is still the one that counts.</summary>
    public bool IsAt(int claim) => Status == ImportStatus.Running && Claims == claim;

    /// <summary>What people did is audited; how the work goes on is not.</summary>
    bool IAudited.Tells(string member) =>
        member is nameof(Entity) or nameof(FileName) or nameof(Status) or nameof(IsDryRun) or nameof(IsUndo);

    /// <summary>Begins with the first row; after a trial, again.</summary>
    /// <exception cref="Failure">409 when it was started before.</exception>
    public void Start(ImportPlan plan, Guid? by, DateTime now)
    {
        if (!CanStart)
        {
            throw Failure.Conflict("already_started", "This file was imported already. Upload it again to import it once more.");
        }

        Plan = plan;
        IsDryRun = plan.DryRun == true;
        (Processed, Created, Updated, Skipped, Failed) = (0, 0, 0, 0, 0);
        IsRead = false;
        Run(by, now);
    }

    /// <exception cref="Failure">409 when it does not run.</exception>
    public void Pause()
    {
        Require(ImportStatus.Running);
        Status = ImportStatus.Paused;
        LeasedUntil = null;
    }

    /// <summary>Goes on where it stopped: paused by a person, or failed.</summary>
    /// <exception cref="Failure">409 when it does neither.</exception>
    public void Resume(Guid? by, DateTime now)
    {
        Require(ImportStatus.Paused, ImportStatus.Failed);
        Run(by, now);
    }

    /// <summary>Breaks it off; what is written so far stays.</summary>
    /// <exception cref="Failure">409 when it is over.</exception>
    public void Cancel(DateTime now)
    {
        Require(ImportStatus.Uploaded, ImportStatus.Running, ImportStatus.Paused, ImportStatus.Failed);
        if (IsUndo)
        {
            throw Failure.Conflict("being_undone", "What this import wrote is just being taken back.");
        }

        End(ImportStatus.Cancelled, now);
    }

    /// <summary>Begins to take back what it wrote.</summary>
    /// <exception cref="Failure">409 when it wrote nothing, or still does.</exception>
    public void Undo(Guid? by, DateTime now)
    {
        Require(ImportStatus.Paused, ImportStatus.Completed, ImportStatus.Failed, ImportStatus.Cancelled);
        if (IsDryRun || Processed == 0)
        {
            throw Failure.Conflict("nothing_written", "This import wrote nothing.");
        }

        IsUndo = true;
        Run(by, now);
    }

    /// <summary>A worker takes it.</summary>
    public void Claim(DateTime until)
    {
        LeasedUntil = until;
        Attempts++;
        Claims++;
        if (IsDryRun && !IsUndo)
        {
            // What a trial has seen of the file so far is known to nobody else.
            (Processed, Created, Updated, Skipped, Failed) = (0, 0, 0, 0, 0);
        }
    }

    /// <summary>A batch is done: in the save of the batch.</summary>
    public void Advance(ImportTally tally, DateTime until)
    {
        Processed += tally.Processed;
        Created += tally.Created;
        Updated += tally.Updated;
        Skipped += tally.Skipped;
        Failed += tally.Failed;
        Prolong(until);
    }

    /// <summary>Some of it was taken back.</summary>
    public void TakeBack(int records, int kept, DateTime until)
    {
        TakenBack += records;
        NotTakenBack += kept;
        Prolong(until);
    }

    /// <summary>All rows are read.</summary>
    public void MarkRead() => IsRead = true;

    /// <summary>It rests until then.</summary>
    public void Release(DateTime? until) => LeasedUntil = until;

    public void Complete(DateTime now) => End(IsUndo ? ImportStatus.Undone : ImportStatus.Completed, now);

    public void Fail(string problem, DateTime now)
    {
        Problem = TextCut.At(problem, MaxProblem);
        End(ImportStatus.Failed, now);
    }

    private void Prolong(DateTime until)
    {
        Attempts = 0;
        LeasedUntil = until;
    }

    private void Run(Guid? by, DateTime now)
    {
        Status = ImportStatus.Running;
        StartedById = by;
        StartedAt = now;
        CompletedAt = null;
        Problem = null;
        Attempts = 0;

        // A worker that has not noticed yet that it was stopped must not take this for its own.
        Claims++;
        LeasedUntil = null;
    }

    private void End(ImportStatus status, DateTime now)
    {
        Status = status;
        CompletedAt = now;
        LeasedUntil = null;
    }

    private void Require(params ReadOnlySpan<ImportStatus> allowed)
    {
        if (!allowed.Contains(Status))
        {
            throw Failure.Conflict(
                "wrong_status",
                $"This can't be done with an import that is {Status.ToString().ToLowerInvariant()}."
            );
        }
    }
}

/// <summary>What became of the rows of a batch.</summary>
public sealed record ImportTally(int Created, int Updated, int Skipped, int Failed)
{
    public int Processed => Created + Updated + Skipped + Failed;
}
