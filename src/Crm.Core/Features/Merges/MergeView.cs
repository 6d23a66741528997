using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Merges;

/// <summary>That two records became one.</summary>
public sealed record MergeView
{
    /// <summary>The merge.</summary>
    public required Guid Id { get; init; }

    /// <summary>What was merged.</summary>
    public required RecordType Entity { get; init; }

    /// <summary>The record that stayed.</summary>
    public required NamedRef Survivor { get; init; }

    /// <summary>The record that became part of it, under its name of then.</summary>
    public required NamedRef Source { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }

    /// <summary>Until when it can be undone.</summary>
    public required DateTime UndoableUntil { get; init; }

    /// <summary>When it was undone; null while it stands.</summary>
    public DateTime? UndoneAt { get; init; }

    public static MergeView Of(Merge merge) =>
        new()
        {
            Id = merge.Id,
            Entity = merge.RecordType,
            Survivor = new NamedRef(merge.SurvivorId, merge.SurvivorTitle),
            Source = new NamedRef(merge.SourceId, merge.SourceTitle),
            At = merge.At,
            UndoableUntil = merge.At + Merge.Retention,
            UndoneAt = merge.UndoneAt,
        };
}
