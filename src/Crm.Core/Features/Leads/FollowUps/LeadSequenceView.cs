using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>A sequence as shown.</summary>
public sealed record LeadSequenceView : SettingView
{
    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Unique in the organization.</summary>
    public required string Name { get; init; }

    /// <summary>One task each.</summary>
    public required IReadOnlyList<LeadFollowUpStep> Steps { get; init; }

    /// <summary>Whether Monday takes what would be due at the weekend.</summary>
    public required bool SkipWeekends { get; init; }

    /// <summary>False: no longer to be started.</summary>
    public required bool IsActive { get; init; }
}

/// <summary>All fields of a sequence.</summary>
public sealed class LeadSequenceFields : FieldCatalogue<LeadSequence>
{
    public LeadSequenceFields()
    {
        Text("name", "Name", s => s.Name).SortedBy(By(s => s.NameKey));
        Structure("steps", "Steps", s => s.Steps).NotFilterable();
        Boolean("skipWeekends", "Skips weekends", s => s.SkipWeekends);
        Boolean("isActive", "Active", s => s.IsActive);
        DateTime("createdAt", "Created", s => s.CreatedAt).Sortable().ReadOnly();
        DateTime("updatedAt", "Changed", s => s.UpdatedAt).Sortable().ReadOnly();
        Exclude(nameof(LeadSequence.Id), "the key itself");
        Exclude(nameof(LeadSequence.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(LeadSequence.Version), "the ETag");
        Exclude(nameof(LeadSequence.NameKey), "the sort key behind name");
    }

    public override string DefaultSort => "name";

    public override bool TakesText => false;
}
