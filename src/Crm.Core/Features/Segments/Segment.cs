using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Segments;

/// <summary>How records come to belong to a segment.</summary>
public enum SegmentKind
{
    /// <summary>People put them in and take them out.</summary>
    Static,

    /// <summary>All that satisfy its criteria belong to it, as long as they do.</summary>
    Dynamic,
}

/// <summary>Records of one kind that belong together.</summary>
public sealed class Segment : Setting
{
    public const int MaxName = 100;

    public string Name { get; private set; } = "";

    /// <summary>The name, folded: the order of lists.</summary>
    public string NameKey { get; private set; } = "";

    public RecordType Entity { get; private set; }

    public SegmentKind Kind { get; private set; }

    /// <summary>What its members satisfy; null: it is static.</summary>
    public SegmentCriteria? Criteria { get; private set; }

    protected override string AuditKind => "segment";

    protected override string AuditName => Name;

    /// <summary>Takes over checked input.</summary>
    public void Describe(SegmentInput input)
    {
        Name = input.Name!;
        NameKey = TextKey.Fold(Name);
        Entity = input.Entity!.Value;
        Kind = input.Kind!.Value;
        Criteria = input.Criteria;
    }
}
