using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Timeline;

/// <summary>What timelines and the feed are filtered and sorted by.</summary>
public sealed class TimelineFields : FieldCatalogue<TimelineEntry>
{
    public TimelineFields()
    {
        DateTime("at", "Time", e => e.At).Sortable().ReadOnly();
        Text("kind", "Kind", e => e.Kind);
        Reference("by", "By", e => e.ById);
        Choice("type", "Kind of record", e => e.RecordType);
        Exclude(nameof(TimelineEntry.Id), "the key itself");
        Exclude(nameof(TimelineEntry.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(TimelineEntry.OwnerId), "visibility, never shown");
        Exclude(nameof(TimelineEntry.ById), "by");
        Exclude(nameof(TimelineEntry.RecordType), "type");
        Exclude(nameof(TimelineEntry.RecordId), "related");
        Exclude(nameof(TimelineEntry.RecordTitle), "related");
        Exclude(nameof(TimelineEntry.SourceId), "shown only");
        Exclude(nameof(TimelineEntry.IsEcho), "what the feed passes over");
        Exclude(nameof(TimelineEntry.Body), "shown only");
        Exclude(nameof(TimelineEntry.Changes), "shown only");
    }

    public override string DefaultSort => "-at";

    public override bool TakesText => false;
}

/// <summary>What the audit is filtered and sorted by; <c>from</c> and <c>to</c> are its own parameters.</summary>
public sealed class AuditFields : FieldCatalogue<AuditEntry>
{
    public AuditFields()
    {
        DateTime("at", "Time", e => e.At).Sortable().ReadOnly();
        Text("entityType", "Kind of entity", e => e.EntityType);
        Reference("entityId", "Entity", e => e.EntityId);
        Reference("userId", "By", e => e.ById);
        Choice("action", "Action", e => e.Action);
        Exclude(nameof(AuditEntry.Id), "the key itself");
        Exclude(nameof(AuditEntry.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(AuditEntry.OwnerId), "visibility, never shown");
        Exclude(nameof(AuditEntry.ById), "userId");
        Exclude(nameof(AuditEntry.EntityTitle), "shown only");
        Exclude(nameof(AuditEntry.Changes), "shown only");
    }

    public override string DefaultSort => "-at";

    public override bool TakesText => false;
}
