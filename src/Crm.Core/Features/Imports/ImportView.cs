using System.Diagnostics.CodeAnalysis;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Imports;

/// <summary>An import as shown.</summary>
public record ImportView
{
    /// <summary>The import.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind of record.</summary>
    public required RecordType Entity { get; init; }

    /// <summary>What the file is called.</summary>
    /// <example>contacts.csv</example>
    public required string FileName { get; init; }

    /// <summary>How far it has come.</summary>
    public required ImportStatus Status { get; init; }

    /// <summary>Whether it runs, or ran, as a trial that writes nothing.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Whether it is being taken back, or was.</summary>
    public required bool Undo { get; init; }

    /// <summary>How many rows the file has below its head.</summary>
    public required int Rows { get; init; }

    /// <summary>How many of them are done.</summary>
    public required int Processed { get; init; }

    /// <summary>How many records were made, or would be.</summary>
    public required int Created { get; init; }

    /// <summary>How many records were changed, or would be.</summary>
    public required int Updated { get; init; }

    /// <summary>How many rows changed nothing.</summary>
    public required int Skipped { get; init; }

    /// <summary>How many rows were refused.</summary>
    public required int Failed { get; init; }

    /// <summary>How many records were taken back.</summary>
    public required int TakenBack { get; init; }

    /// <summary>How many records were changed since, and so were not taken back.</summary>
    public required int NotTakenBack { get; init; }

    /// <summary>Why it failed, for people.</summary>
    public string? Problem { get; init; }

    /// <summary>When the file was uploaded.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The user who uploaded it.</summary>
    public Guid? CreatedBy { get; init; }

    /// <summary>The user who uploaded it, named.</summary>
    public PersonRef? Creator { get; init; }

    /// <summary>When it was last started.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>When it came to an end.</summary>
    public DateTime? CompletedAt { get; init; }

    /// <summary>When it is removed with its file; until then it can be undone.</summary>
    public required DateTime ExpiresAt { get; init; }
}

/// <summary>An import with its file, as it is needed to decide about it.</summary>
public sealed record ImportDetailView : ImportView
{
    [SetsRequiredMembers]
    public ImportDetailView(ImportView import)
        : base(import)
    {
        Columns = [];
        SuggestedMapping = new Dictionary<string, string>();
        Preview = [];
        Fields = [];
    }

    /// <summary>The columns of the file, in order.</summary>
    public required IReadOnlyList<ImportColumn> Columns { get; init; }

    /// <summary>What each column seems to be: the name of a field. Columns that seem to be none are left out.</summary>
    /// <example>{"E-mail": "email"}</example>
    public required IReadOnlyDictionary<string, string> SuggestedMapping { get; init; }

    /// <summary>
    /// The first rows of the file, each with its cells in the order of the columns; none once the import has begun.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<string>> Preview { get; init; }

    /// <summary>The fields that a column may be.</summary>
    public required IReadOnlyList<ImportFieldView> Fields { get; init; }

    /// <summary>The saved mapping for files with the same columns, whose plan is suggested; null once it was decided.</summary>
    public Guid? SavedMapping { get; init; }

    /// <summary>
    /// What was decided: at the start; until then what is saved for files with the same columns, or was decided for the last one.
    /// </summary>
    public ImportPlan? Plan { get; init; }
}

/// <summary>A field that a column may be.</summary>
/// <param name="Name">Its name, as in the mapping.</param>
/// <param name="Label">What people read.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="IsRequired">Whether every new record needs it.</param>
/// <param name="Choices">The values that it may have; empty: any.</param>
public sealed record ImportFieldView(
    string Name,
    string Label,
    ImportFieldKind Kind,
    bool IsRequired,
    IReadOnlyList<string> Choices
);
