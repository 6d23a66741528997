using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Segments;

/// <summary>What the log of a segment is filtered and sorted by.</summary>
public sealed class SegmentLogFields : FieldCatalogue<SegmentLogEntry>
{
    public SegmentLogFields()
    {
        DateTime("at", "Time", e => e.At).Sortable().ReadOnly();
        Choice("move", "Which way", e => e.Move);
        Reference("recordId", "Record", e => e.RecordId);
        Reference("by", "By", e => e.ById);
        Exclude(nameof(SegmentLogEntry.Id), "the key itself");
        Exclude(nameof(SegmentLogEntry.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(SegmentLogEntry.SegmentId), "stands in the address");
        Exclude(nameof(SegmentLogEntry.RecordType), "is the segment's");
        Exclude(nameof(SegmentLogEntry.ById), "by");
    }

    public override string DefaultSort => "-at";

    public override bool TakesText => false;
}
