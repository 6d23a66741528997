namespace Crm.Core.Features.Imports;

/// <summary>What is wrong with a value.</summary>
public enum ImportProblemKind
{
    /// <summary>It can't be read as what its field holds.</summary>
    Unreadable,

    /// <summary>It names something that is not here.</summary>
    Unknown,

    /// <summary>Its dates may be read in two ways.</summary>
    Ambiguous,
}

/// <summary>What stands between a file and its import: each can be mended by the plan before anything is written.</summary>
public sealed record ImportProblems
{
    /// <summary>How many rows were looked at; the first of the file.</summary>
    public required int RowsChecked { get; init; }

    /// <summary>How many of them would be refused as the plan stands.</summary>
    public required int RowsRefused { get; init; }

    /// <summary>The problems, those of most rows first.</summary>
    public required IReadOnlyList<ImportProblem> Items { get; init; }
}

/// <summary>One problem of one value.</summary>
public sealed record ImportProblem
{
    /// <summary>What is wrong.</summary>
    public required ImportProblemKind Kind { get; init; }

    /// <summary>The column.</summary>
    /// <example>Deal stage</example>
    public required string Column { get; init; }

    /// <summary>The field that the column is.</summary>
    /// <example>stage</example>
    public required string Field { get; init; }

    /// <summary>The value as it stands in the file.</summary>
    /// <example>Prospecting</example>
    public required string Value { get; init; }

    /// <summary>How many rows have it.</summary>
    public required int Rows { get; init; }

    /// <summary>What to do about it, for people.</summary>
    public required string Message { get; init; }

    /// <summary>What it would be made by, when it were in `createMissing`; null when it can't be made.</summary>
    public ImportMissing? CanCreate { get; init; }

    /// <summary>Values that are here and may be meant, the likeliest first; for `valueMapping`.</summary>
    public required IReadOnlyList<string> Suggestions { get; init; }
}
