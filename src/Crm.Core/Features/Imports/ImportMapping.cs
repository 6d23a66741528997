using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.Imports;

/// <summary>How files with these columns are imported, kept under a name for everybody who imports.</summary>
public sealed class ImportMapping : Setting
{
    public const int MaxName = 100;

    public RecordType Entity { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name, folded: unique of its kind of record.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The columns of the file that it was made for, in order.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>As that of the file: it is suggested for the next one with the same columns.</summary>
    public string ColumnsKey { get; private set; } = "";

    public ImportPlan Plan { get; private set; } = new();

    protected override string AuditKind => "importMapping";

    protected override string AuditName => Name;

    /// <summary>Takes over checked input.</summary>
    public void Describe(ImportMappingInput input)
    {
        Entity = input.Entity!.Value;
        Name = input.Name!;
        NameKey = TextKey.Fold(Name);
        Columns = input.Columns!;
        ColumnsKey = FileScan.KeyOf(Columns);

        // Whether it is only tried is decided for each file anew.
        Plan = input.Plan! with
        {
            DryRun = null,
        };
    }

    /// <summary>The plan for a file with the same columns, which may write them with other letters.</summary>
    public ImportPlan PlanFor(IEnumerable<string> columns) =>
        Plan with
        {
            Mapping = Columns
                .Zip(columns)
                .Where(c => Plan.Mapping!.ContainsKey(c.First))
                .ToDictionary(c => c.Second, c => Plan.Mapping![c.First]),
        };
}

/// <summary>The writable shape of a saved mapping.</summary>
public sealed record ImportMappingInput
{
    /// <summary>Required on create, and stays: the kind of record that the rows are.</summary>
    /// <example>contact</example>
    public RecordType? Entity { get; init; }

    /// <summary>Required; up to 100 characters, unique among the mappings of its kind of record.</summary>
    /// <example>Trade fair</example>
    public string? Name { get; init; }

    /// <summary>Required: the columns of the files that it is for, in order.</summary>
    /// <example>["E-mail", "Account"]</example>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Required: how such a file is to be imported. Whether it is only tried is not kept.</summary>
    /// <example>{"mapping": {"E-mail": "email", "Account": "company"}, "duplicates": "update", "createMissing": ["company"]}</example>
    public ImportPlan? Plan { get; init; }
}

/// <summary>A saved mapping as shown.</summary>
public sealed record ImportMappingView : SettingView
{
    /// <summary>The kind of record that the rows are.</summary>
    public required RecordType Entity { get; init; }

    /// <summary>What people call it.</summary>
    /// <example>Trade fair</example>
    public required string Name { get; init; }

    /// <summary>The columns of the files that it is for, in order.</summary>
    /// <example>["E-mail", "Account"]</example>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>How such a file is imported.</summary>
    public required ImportPlan Plan { get; init; }
}

/// <summary>What a saved mapping must satisfy besides what its columns and the fields of its records say.</summary>
public sealed class ImportMappingValidator : AbstractValidator<ImportMappingInput>
{
    public ImportMappingValidator()
    {
        RuleFor(m => m.Entity)
            .Must(e => e is { } entity && ImportFieldList.Entities.Contains(entity))
            .WithMessage("Say what kind of record the rows are.");
        RuleFor(m => m.Name)
            .Must(n => !string.IsNullOrWhiteSpace(n) && n.Length <= ImportMapping.MaxName && !n.Any(char.IsControl))
            .WithMessage($"Give the mapping a name of up to {ImportMapping.MaxName} characters.");
        RuleFor(m => m.Columns)
            .Must(c => c is { Count: > 0 and <= ImportLimits.Columns })
            .WithMessage($"Give the columns of the file, up to {ImportLimits.Columns}.")
            .Must(c => c is null || c.All(n => !string.IsNullOrWhiteSpace(n) && n.Length <= FileScan.MaxName))
            .WithMessage($"Give each column its name of up to {FileScan.MaxName} characters.")
            .Must(c => c is null || c.Distinct(StringComparer.OrdinalIgnoreCase).Count() == c.Count)
            .WithMessage("Two columns have the same name.");
        RuleFor(m => m.Plan).NotNull().WithMessage("Say how such files are imported.");
    }
}

/// <summary>All fields of a saved mapping.</summary>
public sealed class ImportMappingFields : FieldCatalogue<ImportMapping>
{
    public ImportMappingFields()
    {
        Choice("entity", "Kind of record", m => m.Entity).Sortable();
        Text("name", "Name", m => m.Name).SortedBy(By(m => m.NameKey));
        Structure("columns", "Columns", m => m.Columns).NotFilterable();
        Structure("plan", "Plan", m => m.Plan).NotFilterable();
        DateTime("createdAt", "Created", m => m.CreatedAt).Sortable().ReadOnly();
        Exclude(nameof(ImportMapping.Id), "the key itself");
        Exclude(nameof(ImportMapping.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(ImportMapping.Version), "the ETag");
        Exclude(nameof(ImportMapping.UpdatedAt), "of no use to anybody");
        Exclude(nameof(ImportMapping.NameKey), "the sort key behind name");
        Exclude(nameof(ImportMapping.ColumnsKey), "the key behind suggestions");
    }

    public override string DefaultSort => "entity,name";

    public override bool TakesText => false;
}
