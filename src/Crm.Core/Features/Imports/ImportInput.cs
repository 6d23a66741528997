namespace Crm.Core.Features.Imports;

/// <summary>How a file is to be imported.</summary>
public sealed record ImportPlan
{
    /// <summary>What each column is: the name of a field, as in `fields` of the upload. Columns that are left out, or null, are ignored.</summary>
    /// <example>{"E-mail": "email", "Account": "company"}</example>
    public IReadOnlyDictionary<string, string?>? Mapping { get; init; }

    /// <summary>What becomes of rows whose record is here already. Default: `skip`.</summary>
    /// <example>update</example>
    public ImportDuplicates? Duplicates { get; init; }

    /// <summary>
    /// The format of dates, such as `M/d/yyyy`; absent: as each column looks. Dates written as 2026-11-20 are understood always.
    /// </summary>
    /// <example>M/d/yyyy</example>
    public string? DateFormat { get; init; }

    /// <summary>Goes through all rows and tells what would become of them, and writes nothing.</summary>
    /// <example>true</example>
    public bool? DryRun { get; init; }

    /// <summary>What is made when a row names one that is not here; else such a row is refused. Tags are always made.</summary>
    /// <example>["company", "stage"]</example>
    public IReadOnlyList<ImportMissing>? CreateMissing { get; init; }

    /// <summary>Other values for those in the file, by field; null: as if the cell were empty.</summary>
    /// <example>{"priority": {"Critical": "urgent"}}</example>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>>? ValueMapping { get; init; }

    /// <summary>Whether a row that names one that is not here makes it.</summary>
    public bool Makes(ImportMissing what) => CreateMissing?.Contains(what) == true;

    /// <summary>The mapping without the columns that are ignored.</summary>
    public IEnumerable<(string Column, string Field)> Mapped() =>
        (Mapping ?? new Dictionary<string, string?>()).Where(m => !string.IsNullOrEmpty(m.Value)).Select(m => (m.Key, m.Value!));

    /// <summary>What is to be read instead of a value; null: nothing.</summary>
    public string? Replace(string field, string value)
    {
        var replacements = ValueMapping?.GetValueOrDefault(field);
        if (replacements is null)
        {
            return value;
        }

        foreach (var (from, to) in replacements)
        {
            if (string.Equals(from.Trim(), value, StringComparison.OrdinalIgnoreCase))
            {
                return to;
            }
        }

        return value;
    }
}
