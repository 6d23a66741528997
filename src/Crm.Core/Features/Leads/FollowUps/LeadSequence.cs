using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>A follow-up that is written down, so that everybody does it alike.</summary>
public sealed class LeadSequence : OrganizationOwned, IAudited
{
    public const int MaxName = 100;

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name, folded: unique in the organization.</summary>
    public string NameKey { get; private set; } = "";

    public IReadOnlyList<LeadFollowUpStep> Steps { get; private set; } = [];

    public bool SkipWeekends { get; private set; }

    /// <summary>False: no longer to be started; what runs goes on.</summary>
    public bool IsActive { get; private set; } = true;

    string IAudited.AuditType => "leadSequence";

    string IAudited.AuditTitle => Name;

    /// <exception cref="Failure">412 when the caller holds an older version.</exception>
    public void RequireVersion(int? expected)
    {
        if (expected is { } version && version != Version)
        {
            throw Failure.Stale();
        }
    }

    /// <summary>Takes over checked input.</summary>
    public void Describe(LeadSequenceInput input)
    {
        Name = input.Name!;
        NameKey = TextKey.Fold(Name);
        Steps = input.Steps!;
        SkipWeekends = input.SkipWeekends ?? false;
        IsActive = input.IsActive ?? true;
    }
}
