using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>A follow-up that is written down, so that everybody does it alike.</summary>
public sealed class LeadSequence : Setting
{
    public const int MaxName = 100;

    public string Name { get; private set; } = "";

    /// <summary>The name, folded: unique in the organization.</summary>
    public string NameKey { get; private set; } = "";

    public IReadOnlyList<LeadFollowUpStep> Steps { get; private set; } = [];

    public bool SkipWeekends { get; private set; }

    /// <summary>False: no longer to be started; what runs goes on.</summary>
    public bool IsActive { get; private set; } = true;

    protected override string AuditKind => "leadSequence";

    protected override string AuditName => Name;

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
