using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Imports;

/// <summary>
/// What a row of a file did, for the report and for the way back. Written in the save of its batch, at the very time that the
/// record was written: a later change of the record is somebody else's.
/// </summary>
public sealed class ImportRow : OrganizationOwned
{
    public const int MaxProblem = 1000;

    public DateTime CreatedAt { get; private set; }

    /// <summary>When the import last wrote the record.</summary>
    public DateTime UpdatedAt { get; private set; }

    public required Guid ImportId { get; init; }

    /// <summary>The row of the file, from 1 below its head.</summary>
    public required int Number { get; init; }

    public required ImportOutcome Outcome { get; init; }

    /// <summary>The kind of record; of what was made on the way, that kind.</summary>
    public required RecordType RecordType { get; init; }

    /// <summary>The record; null for a refused row.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>The merge patch that takes an update back.</summary>
    public string? Undo { get; set; }

    /// <summary>The parent company that may come later in the file.</summary>
    public string? Parent { get; private set; }

    /// <summary>Why the row was refused, or what of it could not be done, for people.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether it was gone through when the import was taken back.</summary>
    public bool IsUndone { get; private set; }

    /// <summary>Leaves the parent for later.</summary>
    public void WaitFor(string parent) => Parent = parent;

    /// <summary>The parent is set, or can't be.</summary>
    public void Settle(string? problem)
    {
        Parent = null;
        Explain(problem);
    }

    public void Explain(string? problem) => Problem = problem is null ? Problem : TextCut.At(problem, MaxProblem);

    /// <summary>It was gone through; with a problem, its record stayed.</summary>
    public void MarkUndone(string? problem)
    {
        IsUndone = true;
        Explain(problem);
    }
}
