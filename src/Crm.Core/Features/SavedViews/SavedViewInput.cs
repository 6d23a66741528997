using System.Text.Json.Serialization;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using FluentValidation;

namespace Crm.Core.Features.SavedViews;

/// <summary>The writable shape of a saved view.</summary>
public sealed record SavedViewInput
{
    /// <summary>Required on create, and stays: the kind of record that the list shows.</summary>
    /// <example>contact</example>
    public RecordType? Entity { get; init; }

    /// <summary>Required; up to 100 characters.</summary>
    /// <example>Customers without an owner</example>
    public string? Name { get; init; }

    /// <summary>Whether everybody in the organization sees it; else only its owner does.</summary>
    /// <example>false</example>
    public bool? IsShared { get; init; }

    /// <summary>
    /// Whether the caller's list opens with it. One view for each person and kind of record: the former one is it no longer.
    /// Also for shared views of others, whose other members stay theirs.
    /// </summary>
    /// <example>false</example>
    public bool? IsDefault { get; init; }

    /// <summary>The query parameters of the list, each as text; `ownerId: "me"` is whoever looks.</summary>
    /// <example>{"lifecycleStage": "customer", "ownerId": "none"}</example>
    [JsonConverter(typeof(FilterMapConverter))]
    public IReadOnlyDictionary<string, string>? Filter { get; init; }

    /// <summary>As in the list's `sort`; null: the list's own order.</summary>
    /// <example>-createdAt</example>
    public string? Sort { get; init; }

    /// <summary>Names of fields, in order; empty: those that the list shows by itself.</summary>
    /// <example>["displayName", "email", "lifecycleStage"]</example>
    public IReadOnlyList<string>? Columns { get; init; }
}

/// <summary>What a saved view must satisfy besides what its list says of filter, sort and columns.</summary>
public sealed class SavedViewValidator : AbstractValidator<SavedViewInput>
{
    public SavedViewValidator()
    {
        RuleFor(v => v.Entity).NotNull().WithMessage("Say what kind of record the view lists.");
        RuleFor(v => v.Name)
            .Must(n => !string.IsNullOrWhiteSpace(n) && n.Length <= SavedView.MaxName && !n.Any(char.IsControl))
            .WithMessage($"Give the view a name of up to {SavedView.MaxName} characters.");
    }
}
