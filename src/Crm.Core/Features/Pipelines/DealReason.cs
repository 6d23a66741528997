using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.Pipelines;

/// <summary>What a reason explains.</summary>
public enum DealReasonKind
{
    Won,
    Lost,
}

/// <summary>A reason of winning or losing that people pick from; a deal keeps its text, so any other text is fine too.</summary>
public sealed class DealReason : Setting
{
    public const int MaxLabel = 200;

    public DealReasonKind Kind { get; private set; }

    public string Label { get; private set; } = "";

    /// <summary>The label, folded: unique of its kind.</summary>
    public string Key { get; private set; } = "";

    public int Position { get; private set; }

    /// <summary>False: no longer offered.</summary>
    public bool IsActive { get; private set; } = true;

    protected override string AuditKind => "dealReason";

    protected override string AuditName => Label;

    public void Describe(DealReasonInput input, int position)
    {
        Kind = input.Kind!.Value;
        Label = input.Label!;
        Key = TextKey.Fold(Label);
        Position = position;
        IsActive = input.IsActive ?? true;
    }
}

/// <summary>The writable shape of a reason.</summary>
public sealed record DealReasonInput
{
    /// <summary>Required: what the reason explains.</summary>
    /// <example>lost</example>
    public DealReasonKind? Kind { get; init; }

    /// <summary>Required; unique among the reasons of its kind.</summary>
    /// <example>Office too far away</example>
    public string? Label { get; init; }

    /// <summary>Its place in the list. Default: the last.</summary>
    /// <example>10</example>
    public int? Position { get; init; }

    /// <summary>False: no longer offered. Default: true.</summary>
    /// <example>true</example>
    public bool? IsActive { get; init; }
}

/// <summary>A reason as shown.</summary>
public sealed record DealReasonView : SettingView
{
    /// <summary>What the reason explains.</summary>
    public required DealReasonKind Kind { get; init; }

    /// <summary>What people read, and what a deal keeps.</summary>
    public required string Label { get; init; }

    /// <summary>Its place in the list.</summary>
    public required int Position { get; init; }

    /// <summary>False: no longer offered.</summary>
    public required bool IsActive { get; init; }
}

/// <summary>What a reason must satisfy.</summary>
public sealed class DealReasonValidator : AbstractValidator<DealReasonInput>
{
    public DealReasonValidator()
    {
        RuleFor(r => r.Kind).NotNull().WithMessage("Say whether this is a reason of winning or of losing.");
        RuleFor(r => r.Label)
            .Must(l => !string.IsNullOrWhiteSpace(l) && l.Length <= DealReason.MaxLabel)
            .WithMessage($"Give the reason in up to {DealReason.MaxLabel} characters.");
        RuleFor(r => r.Position).InclusiveBetween(0, 10_000).WithMessage("Give a whole number from 0 to 10,000.");
    }
}

/// <summary>All fields of a reason.</summary>
public sealed class DealReasonFields : FieldCatalogue<DealReason>
{
    public DealReasonFields()
    {
        Choice("kind", "Kind", r => r.Kind).Sortable();
        Text("label", "Label", r => r.Label).SortedBy(By(r => r.Key));
        Number("position", "Position", r => r.Position).Sortable();
        Boolean("isActive", "Offered", r => r.IsActive);
        DateTime("createdAt", "Created", r => r.CreatedAt).Sortable().ReadOnly();
        Exclude(nameof(DealReason.Id), "the key itself");
        Exclude(nameof(DealReason.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(DealReason.Version), "the ETag");
        Exclude(nameof(DealReason.UpdatedAt), "of no use to anybody");
        Exclude(nameof(DealReason.Key), "the sort key behind label");
    }

    public override string DefaultSort => "kind,position";

    public override bool TakesText => false;
}
