using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Live;
using Crm.Core.Platform.Records;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Data.Changes;

/// <summary>One changed entity of a save, seen once for all who record it.</summary>
/// <param name="Entry">Where EF Core tracks it.</param>
/// <param name="Action">What happens to it.</param>
/// <param name="Type">The kind, as the API names it.</param>
/// <param name="Id">Which one.</param>
/// <param name="Title">What people call it.</param>
/// <param name="OwnerId">By whom it is visible.</param>
/// <param name="Fields">What differs.</param>
internal sealed record EntityChange(
    EntityEntry Entry,
    ChangeAction Action,
    string Type,
    Guid Id,
    string Title,
    Guid? OwnerId,
    IReadOnlyList<FieldChange> Fields
)
{
    /// <summary>Whether lists showed the record before.</summary>
    public bool WasShown { get; init; }

    /// <summary>The record, when it is one.</summary>
    public Record? Record => Entry.Entity as Record;

    public int Version =>
        Entry.Metadata.FindProperty(nameof(Version)) is null ? 0 : (int)Entry.Property(nameof(Version)).CurrentValue!;
}

/// <summary>All changes of one save.</summary>
internal sealed class PendingChanges(DateTime at, IReadOnlyList<EntityChange> changes, IEnumerable<object> rows)
{
    private readonly HashSet<object> _rows = new(rows, ReferenceEqualityComparer.Instance);

    public DateTime At => at;

    public IReadOnlyList<EntityChange> Changes => changes;

    /// <summary>Rows of one person that the save adds or changes: announced to that person alone, no part of the audit.</summary>
    public List<RecordChange> Personal { get; } = [];

    /// <summary>Nothing of ours is to be written.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Whether an entity was not there yet when the changes were collected.</summary>
    public bool IsNews(object entity) => !_rows.Contains(entity);
}
