using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Segments;

/// <summary>Which comparisons each kind of field knows.</summary>
public static class SegmentOps
{
    public static readonly IReadOnlyList<SegmentOp> OfRelated = [SegmentOp.Has, SegmentOp.HasNo];

    private static readonly SegmentOp[] Emptiness = [SegmentOp.IsEmpty, SegmentOp.IsNotEmpty];
    private static readonly SegmentOp[] Sameness = [SegmentOp.Eq, SegmentOp.Ne];
    private static readonly SegmentOp[] Choosing = [.. Sameness, SegmentOp.In, SegmentOp.NotIn];
    private static readonly SegmentOp[] Order = [SegmentOp.Gt, SegmentOp.Gte, SegmentOp.Lt, SegmentOp.Lte, SegmentOp.Between];

    private static readonly SegmentOp[] Text = [.. Choosing, SegmentOp.Contains, SegmentOp.StartsWith, .. Emptiness];
    private static readonly SegmentOp[] Choice = [.. Choosing, .. Emptiness];
    private static readonly SegmentOp[] Number = [.. Choosing, .. Order, .. Emptiness];
    private static readonly SegmentOp[] Boolean = [.. Sameness, .. Emptiness];
    private static readonly SegmentOp[] Time =
    [
        .. Sameness,
        .. Order,
        SegmentOp.InLastDays,
        SegmentOp.NotInLastDays,
        .. Emptiness,
    ];
    private static readonly SegmentOp[] Several = [.. Choosing, SegmentOp.Contains, .. Emptiness];

    /// <summary>The comparisons of a field.</summary>
    public static IReadOnlyList<SegmentOp> Of(Field field) =>
        field.Kind switch
        {
            FieldKind.Text => Text,
            FieldKind.Choice or FieldKind.Reference => Choice,
            FieldKind.Number or FieldKind.Money => Number,
            FieldKind.Boolean => Boolean,
            FieldKind.Date or FieldKind.DateTime => Time,
            FieldKind.Structure => IsSeveral(field) ? Several
            : field.TextSelector is not null ? Text
            : Choosing,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, "A field kind without comparisons"),
        };

    /// <summary>Whether it holds a list of words: tags, and a choice of several.</summary>
    public static bool IsSeveral(Field field) =>
        field is { Kind: FieldKind.Structure, TextSelector: null } && (field.Custom is not null || field.Name == "tags");
}
