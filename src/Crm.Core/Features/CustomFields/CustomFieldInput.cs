using System.Text.RegularExpressions;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.CustomFields;

/// <summary>The writable shape of a custom field.</summary>
public sealed record CustomFieldInput
{
    /// <summary>Required, and fixed from then on: `contact`, `company`, `lead`, `deal` or `ticket`.</summary>
    /// <example>company</example>
    public RecordType? Entity { get; init; }

    /// <summary>Its name in the API, a letter and then letters, digits and `_`, fixed from then on. Default: made from the label.</summary>
    /// <example>salesRegion</example>
    public string? Key { get; init; }

    /// <summary>Required: what people read.</summary>
    /// <example>Sales region</example>
    public string? Label { get; init; }

    /// <summary>Required, and fixed from then on.</summary>
    /// <example>choice</example>
    public CustomFieldType? Type { get; init; }

    /// <summary>What there is to choose from, of the types `choice` and `multiChoice`. Records keep an option that is taken away.</summary>
    /// <example>["North", "South"]</example>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>Whether a new record must have a value. Default: false.</summary>
    /// <example>false</example>
    public bool? IsRequired { get; init; }

    /// <summary>Its place among the fields of the entity. Default: the last.</summary>
    /// <example>1</example>
    public int? Position { get; init; }
}

/// <summary>A custom field as shown.</summary>
public sealed record CustomFieldView : SettingView
{
    /// <summary>The kind of record that has it.</summary>
    public required RecordType Entity { get; init; }

    /// <summary>Its name in the API: values stand in `customFields.{key}`, lists are filtered and sorted by `field.{key}`.</summary>
    public required string Key { get; init; }

    /// <summary>What people read.</summary>
    public required string Label { get; init; }

    /// <summary>What its values are.</summary>
    public required CustomFieldType Type { get; init; }

    /// <summary>What there is to choose from.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Whether a new record must have a value.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Its place among the fields of the entity.</summary>
    public required int Position { get; init; }

    /// <summary>When it was deleted; null: it is in use.</summary>
    public DateTime? DeletedAt { get; init; }
}

/// <summary>How much a custom field is used.</summary>
/// <param name="Records">How many records hold a value of it, those in the recycle bin too.</param>
public sealed record CustomFieldUsage(long Records);

/// <summary>What a custom field must satisfy.</summary>
public sealed partial class CustomFieldValidator : AbstractValidator<CustomFieldInput>
{
    public CustomFieldValidator()
    {
        RuleFor(f => f.Entity)
            .Must(e => e is { } entity && CustomFieldFields.Entities.Contains(entity))
            .WithMessage("Give one of company, contact, deal, lead, ticket.");
        RuleFor(f => f.Key)
            .Must(k => string.IsNullOrEmpty(k) || IsKey(k))
            .WithMessage($"A key begins with a letter and has up to {CustomField.MaxKey} letters, digits and _.");
        RuleFor(f => f.Label)
            .Must(l => !string.IsNullOrWhiteSpace(l) && l.Length <= CustomField.MaxLabel)
            .WithMessage($"Give a label of up to {CustomField.MaxLabel} characters.");
        RuleFor(f => f.Type)
            .NotNull()
            .WithMessage($"Give one of {string.Join(", ", FilterValue.Names(typeof(CustomFieldType)))}.");
        RuleFor(f => f.Position).InclusiveBetween(0, 10_000).WithMessage("Give a whole number from 0 to 10,000.");
        RuleFor(f => f.Options)
            .Must(o => o is { Count: > 0 and <= CustomField.MaxOptions })
            .WithMessage($"Give between 1 and {CustomField.MaxOptions} options.")
            .When(HasOptions);
        RuleFor(f => f.Options)
            .Must(o => o is null or { Count: 0 })
            .WithMessage("Only the types choice and multiChoice have options.")
            .Unless(HasOptions);
        RuleFor(f => f.Options)
            .Must(o => o is null || o.Select(TextKey.Fold).Distinct().Count() == o.Count)
            .WithMessage("One of the options stands here twice.");
        RuleForEach(f => f.Options)
            .Must(o => !string.IsNullOrWhiteSpace(o) && o.Length <= CustomField.MaxOption)
            .WithMessage($"An option has 1 to {CustomField.MaxOption} characters.");
    }

    public static bool IsKey(string text) => text.Length <= CustomField.MaxKey && Key().IsMatch(text);

    private static bool HasOptions(CustomFieldInput field) => field.Type is CustomFieldType.Choice or CustomFieldType.MultiChoice;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}

/// <summary>What the list of custom fields is filtered and sorted by.</summary>
public sealed class CustomFieldFields : FieldCatalogue<CustomField>
{
    /// <summary>The kinds of records that take custom fields.</summary>
    public static readonly IReadOnlyList<RecordType> Entities =
    [
        RecordType.Contact,
        RecordType.Company,
        RecordType.Lead,
        RecordType.Deal,
        RecordType.Ticket,
    ];

    public CustomFieldFields()
    {
        Choice("entity", "Kind of record", f => f.Entity).Sortable();
        Text("key", "Key", f => f.Key).Sortable();
        Text("label", "Label", f => f.Label).SortedBy(By(f => f.LabelKey));
        Choice("type", "Type", f => f.Type).Sortable();
        Structure("options", "Options", f => f.Options).NotFilterable();
        Boolean("isRequired", "Required", f => f.IsRequired);
        Number("position", "Position", f => f.Position).Sortable();
        DateTime("createdAt", "Created", f => f.CreatedAt).Sortable().ReadOnly();
        Exclude(nameof(CustomField.Id), "the key itself");
        Exclude(nameof(CustomField.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(CustomField.Version), "the ETag");
        Exclude(nameof(CustomField.UpdatedAt), "of no use to anybody");
        Exclude(nameof(CustomField.KeyKey), "the unique key behind key");
        Exclude(nameof(CustomField.LabelKey), "the sort key behind label");
        Exclude(nameof(CustomField.DeletedAt), "deletion has its own parameter");
    }

    protected override IEnumerable<string> Shown => [.. base.Shown, "deletedAt"];

    public override string DefaultSort => "entity,position";

    public override bool TakesText => false;
}
