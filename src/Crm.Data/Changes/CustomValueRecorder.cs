using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>
/// Keeps the index of custom fields in step with the values that records carry. Of fields that the caller's organization does
/// not have at the moment it keeps its hands off: a deleted field keeps its values.
/// </summary>
internal sealed class CustomValueRecorder(CallerContext caller) : IChangeRecorder
{
    public async Task BeforeSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        var touched = pending.Changes.Where(Touches).ToList();
        if (touched.Count == 0)
        {
            return;
        }

        var known = touched.Where(c => c.Action != ChangeAction.Created).Select(c => c.Id).ToList();
        var present =
            known.Count == 0
                ? []
                : await context.Set<CustomValue>().Where(v => known.Contains(v.RecordId)).ToListAsync(cancellationToken);
        var byRecord = present.ToLookup(v => v.RecordId);
        foreach (var change in touched)
        {
            KeepInStep(context, (ExtensibleRecord)change.Record!, byRecord[change.Id]);
        }
    }

    private static bool Touches(EntityChange change) =>
        change.Record is ExtensibleRecord record
        && (
            change.Action == ChangeAction.Created
                ? record.CustomFields is not null
                : change.Fields.Any(f => f.Field.StartsWith(CustomFieldDefinition.PathPrefix, StringComparison.Ordinal))
        );

    private void KeepInStep(CrmDbContext context, ExtensibleRecord record, IEnumerable<CustomValue> rows)
    {
        var byField = rows.ToLookup(r => r.FieldId);
        foreach (var field in caller.Current.CustomFields.Of(record.Type).Select(f => f.Custom!))
        {
            var present = byField[field.Id].ToDictionary(r => r.Position);
            var wanted =
                record.CustomFields?.TryGetValue(field.Key, out var value) == true
                    ? CustomFieldRules.Index(field, record.Id, value).ToList()
                    : [];
            foreach (var row in wanted)
            {
                if (present.Remove(row.Position, out var kept))
                {
                    (kept.TextValue, kept.KeyValue, kept.NumberValue, kept.DateValue, kept.UserIdValue) = (
                        row.TextValue,
                        row.KeyValue,
                        row.NumberValue,
                        row.DateValue,
                        row.UserIdValue
                    );
                }
                else
                {
                    context.Appended.Add(row);
                }
            }

            context.RemoveRange(present.Values);
        }
    }
}
