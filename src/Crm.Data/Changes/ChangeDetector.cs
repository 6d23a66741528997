using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Data.Changes;

/// <summary>Says what differs between the entities as loaded and as they are now, in the words of the field catalogue.</summary>
internal sealed class ChangeDetector(IEnumerable<FieldCatalogue> catalogues)
{
    // Stamps, keys and what is derived say nothing to people.
    private static readonly HashSet<string> Silent =
    [
        "Id",
        "OrganizationId",
        "Version",
        "CreatedAt",
        "UpdatedAt",
        "Key",
        "NameKey",
        "LastSeenAt",
    ];

    private readonly Dictionary<Type, FieldCatalogue> _catalogues = catalogues.ToDictionary(c => c.Entity);

    /// <param name="entry">Where EF Core tracks it.</param>
    /// <param name="customFields">What the organization has added to the catalogues.</param>
    public EntityChange? Detect(EntityEntry entry, CustomFieldSet customFields) =>
        entry.Entity switch
        {
            Record record => DetectRecord(entry, record, customFields.Of(record.Type)),
            IAudited audited => DetectAudited(entry, audited),
            _ => null,
        };

    private EntityChange? DetectRecord(EntityEntry entry, Record record, IEnumerable<Field> customFields)
    {
        var action = entry.State switch
        {
            EntityState.Added => ChangeAction.Created,
            EntityState.Modified => ModifiedAction(entry),
            EntityState.Deleted => ChangeAction.Deleted,
            EntityState.Detached or EntityState.Unchanged => (ChangeAction?)null,
            _ => null,
        };
        if (action is not { } what)
        {
            return null;
        }

        var before = what == ChangeAction.Created ? null : entry.OriginalValues.ToObject();
        var fields = _catalogues.TryGetValue(record.GetType(), out var catalogue)
            ? catalogue
                .Fields.Concat(customFields)
                .Where(f => f.IsAudited)
                .Select(f => Compare(f, before, record))
                .OfType<FieldChange>()
                .ToList()
            : [];
        return new EntityChange(entry, what, record.Type.Word(), record.Id, record.Title, record.VisibleByOwnerId, fields)
        {
            WasShown = before is Record former && former.IsShown(),
        };
    }

    private static ChangeAction ModifiedAction(EntityEntry entry)
    {
        var deleted = entry.Property(nameof(IRecyclable.DeletedAt));
        return (deleted.OriginalValue, deleted.CurrentValue) switch
        {
            (null, not null) => ChangeAction.Deleted,
            (not null, null) => ChangeAction.Restored,
            _ => ChangeAction.Updated,
        };
    }

    private static EntityChange? DetectAudited(EntityEntry entry, IAudited audited)
    {
        var action = entry.State switch
        {
            EntityState.Added => ChangeAction.Created,
            EntityState.Modified => entry.Entity is IRecyclable ? ModifiedAction(entry) : ChangeAction.Updated,
            EntityState.Deleted => ChangeAction.Deleted,
            EntityState.Detached or EntityState.Unchanged => (ChangeAction?)null,
            _ => null,
        };
        if (action is not { } what)
        {
            return null;
        }

        var fields = entry
            .Properties.Where(p => !Silent.Contains(p.Metadata.Name) && audited.Tells(p.Metadata.Name))
            .Select(p => Compare(p, what))
            .OfType<FieldChange>()
            .ToList();
        return what == ChangeAction.Updated && fields.Count == 0
            ? null
            : new EntityChange(entry, what, audited.AuditType, audited.Id, audited.AuditTitle, audited.AuditOwnerId, fields);
    }

    private static FieldChange? Compare(Field field, object? before, object after) =>
        Compare(field.Path, field.Label, before is null ? null : field.Get(before), field.Get(after));

    private static FieldChange? Compare(PropertyEntry property, ChangeAction action) =>
        Compare(
            JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name),
            property.Metadata.Name,
            action == ChangeAction.Created ? null : property.OriginalValue,
            action == ChangeAction.Deleted ? null : property.CurrentValue
        );

    private static FieldChange? Compare(string name, string label, object? from, object? to)
    {
        var (before, after) = (Node(from), Node(to));
        return JsonNode.DeepEquals(before, after) ? null : new FieldChange(name, label, before, after);
    }

    // Nothing, an empty text and an empty list are the same nothing to people.
    private static JsonNode? Node(object? value) =>
        value switch
        {
            null or "" or ICollection { Count: 0 } => null,
            // Most fields are texts, and a new record has many fields.
            string text => JsonValue.Create(text),
            _ => JsonSerializer.SerializeToNode(value, value.GetType(), ApiJson.Options) switch
            {
                JsonArray { Count: 0 } => null,
                JsonObject o when o.All(member => member.Value is null) => null,
                var node => node,
            },
        };
}
