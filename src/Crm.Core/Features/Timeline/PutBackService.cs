using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Timeline;

/// <summary>Gives a field the value back that it had before a change: by the rules of its record, as an edit like any other.</summary>
public sealed class PutBackService(
    ITimelineRepository timeline,
    RecordTargets targets,
    INameLookup names,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    private static readonly ConcurrentDictionary<Type, HashSet<string>> Writable = [];

    /// <summary>The fields of an entry that the caller may give their former value.</summary>
    public IReadOnlyList<string> FieldsOf(TimelineEntry entry) =>
        entry.Kind == "updated" && targets.Find(entry.RecordType) is { } target && MayWrite(target)
            ? entry.Changes.Where(c => IsWritable(target, c)).Select(c => c.Field).ToList()
            : [];

    /// <exception cref="Failure">
    /// 400 when the entry does not tell of the field, or it follows from others; 403; 404 when entry or record can't be seen;
    /// 409 <c>changed_since</c> with the <c>present</c> value; whatever the record itself refuses.
    /// </exception>
    public Task<PutBackResult> PutBackAsync(Guid entryId, PutBackInput input, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var entry = await timeline.FindAsync(entryId, cancellationToken) ?? throw Failure.NotFound("timeline entry");
                var change =
                    entry.Changes.FirstOrDefault(c => c.Field == input.Field)
                    ?? throw Failure.Invalid("field", "This entry does not tell of it.");
                var target = targets.Find(entry.RecordType) ?? throw Failure.NotFound("timeline entry");
                if (!MayWrite(target))
                {
                    throw Failure.Forbidden("Your role does not allow this.");
                }

                if (!IsWritable(target, change))
                {
                    throw Failure.Invalid("field", "It follows from other values, and can't be put back by itself.");
                }

                var found = await target.FindAsync([entry.RecordId], inBin: false, cancellationToken);
                var record = found.SingleOrDefault() ?? throw Failure.NotFound(entry.RecordType.Word());
                if (input.Anyway != true)
                {
                    await RequireUnchangedAsync(change, input, target.Show(record), cancellationToken);
                }

                await target.ChangeAsync(record, PatchOf(change), cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return new PutBackResult(new RecordLink(entry.RecordType, record.Id, record.Title), record.Version);
            },
            retry: true,
            cancellationToken
        );

    // What somebody has set since must not be lost unseen; what is back already may be put back again.
    private async Task RequireUnchangedAsync(
        FieldChange change,
        PutBackInput input,
        JsonNode? whole,
        CancellationToken cancellationToken
    )
    {
        var present = change.Field.Split('.').Aggregate(whole, (node, name) => (node as JsonObject)?[name]);
        var latest =
            input.LatestId is { } id && await timeline.FindAsync(id, cancellationToken) is { } entry
                ? entry.Changes.FirstOrDefault(c => c.Field == change.Field) ?? change
                : change;
        if (JsonNode.DeepEquals(present, latest.To) || JsonNode.DeepEquals(present, change.From))
        {
            return;
        }

        var shown = change with { From = present?.DeepClone(), To = null };
        var known = await names.FindAsync(ChangeStory.IdsIn([shown]), cancellationToken);
        throw Failure.Conflict(
            "changed_since",
            $"{change.Label} has changed again since.",
            ("present", ChangeStory.Named([shown], known)[0].From)
        );
    }

    private bool MayWrite(IBulkTarget target) => caller.Current.May(Permission.Of(target.Resource, Access.Write));

    private static bool IsWritable(IImportTarget target, FieldChange change) =>
        Writable
            .GetOrAdd(
                target.Input,
                input =>
                    input
                        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))
                        .ToHashSet()
            )
            .Contains(change.Field.Split('.')[0]);

    // "address.city" is a member of a member, and leaves its neighbours alone.
    private static JsonObject PatchOf(FieldChange change)
    {
        var value = change.From?.DeepClone();
        foreach (var name in change.Field.Split('.').Reverse().SkipLast(1))
        {
            value = new JsonObject { [name] = value };
        }

        return new JsonObject { [change.Field.Split('.')[0]] = value };
    }
}
