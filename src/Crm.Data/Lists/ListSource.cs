using System.Linq.Expressions;
using Crm.Core.Platform.Records;

namespace Crm.Data.Lists;

/// <summary>What the list of one kind of record needs besides its field catalogue.</summary>
internal sealed record ListSource<TRecord, TView>
    where TRecord : Record
    where TView : RecordView
{
    public required RecordType Type { get; init; }

    /// <summary>What is shown, read by the database alone.</summary>
    public required Expression<Func<TRecord, TView>> View { get; init; }

    /// <summary>Rules for fields that are no column, by field name: the values asked for → the condition.</summary>
    public IReadOnlyDictionary<string, Func<IReadOnlyList<string>, Expression<Func<TRecord, bool>>>> Rules { get; init; } =
        new Dictionary<string, Func<IReadOnlyList<string>, Expression<Func<TRecord, bool>>>>();

    /// <summary>Free text in the recycle bin, which search does not know: folded text → the condition.</summary>
    public required Func<string, Expression<Func<TRecord, bool>>> BinText { get; init; }
}
