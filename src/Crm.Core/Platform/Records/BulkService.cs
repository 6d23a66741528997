using System.Text.Json.Nodes;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Platform.Records;

/// <summary>Runs the single rule for each record, in batches of one save; what one record refuses does not stop the others.</summary>
public sealed class BulkService(IUnitOfWork unitOfWork, CallerContext caller)
{
    public const int MaxIds = 1000;
    private const int BatchSize = 100;

    /// <exception cref="Failure">400 when the request itself can't be understood, 403.</exception>
    public async Task<BulkResult> RunAsync(IBulkTarget target, BulkRequest request, CancellationToken cancellationToken)
    {
        RequireMay(target, request.Action);
        CheckValues(request);
        var ids = await SelectAsync(target, request, cancellationToken);
        var failed = new List<BulkFailure>();
        var succeeded = 0;
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var (done, refused) = await RunBatchAsync(target, request, batch, cancellationToken);
            succeeded += done;
            failed.AddRange(refused);
        }

        return new BulkResult(succeeded, failed);
    }

    private void RequireMay(IBulkTarget target, BulkAction action)
    {
        var access = action is BulkAction.Delete or BulkAction.Restore ? Access.Delete : Access.Write;
        if (!caller.Current.May(Permission.Of(target.Resource, access)))
        {
            throw Failure.Forbidden("Your role does not allow this.");
        }
    }

    private async Task<(int Done, List<BulkFailure> Refused)> RunBatchAsync(
        IBulkTarget target,
        BulkRequest request,
        Guid[] ids,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await TryBatchAsync(target, request, ids, cancellationToken);
        }
        catch (Failure failure) when (ids.Length == 1)
        {
            return (0, [new BulkFailure(ids[0], StatusOf(failure.Kind), Sentence(failure))]);
        }
        catch (Failure)
        {
            // One of them clashed in the save, so nothing of the batch was stored: each alone.
            var done = 0;
            var refused = new List<BulkFailure>();
            foreach (var id in ids)
            {
                var (one, other) = await RunBatchAsync(target, request, [id], cancellationToken);
                done += one;
                refused.AddRange(other);
            }

            return (done, refused);
        }
    }

    private Task<(int Done, List<BulkFailure> Refused)> TryBatchAsync(
        IBulkTarget target,
        BulkRequest request,
        Guid[] ids,
        CancellationToken cancellationToken
    ) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var refused = new List<BulkFailure>();
                var found = await target.FindAsync(ids, request.Action == BulkAction.Restore, cancellationToken);
                var byId = found.ToDictionary(r => r.Id);
                var accepted = new List<Guid>();
                foreach (var id in ids)
                {
                    try
                    {
                        var record = byId.GetValueOrDefault(id) ?? throw Failure.NotFound(target.Type.Word());
                        await ApplyAsync(target, request, record, cancellationToken);
                        accepted.Add(id);
                    }
                    catch (Failure failure)
                    {
                        refused.Add(new BulkFailure(id, StatusOf(failure.Kind), Sentence(failure)));
                        if (byId.TryGetValue(id, out var untouched))
                        {
                            unitOfWork.Forget(untouched);
                        }
                    }
                }

                await unitOfWork.SaveAsync(cancellationToken);
                return (accepted.Count, refused);
            },
            retry: true,
            cancellationToken
        );

    private static Task ApplyAsync(IBulkTarget target, BulkRequest request, Record record, CancellationToken cancellationToken)
    {
        var values = request.Values ?? [];
        switch (request.Action)
        {
            case BulkAction.Assign:
            case BulkAction.Update:
                return target.ChangeAsync(record, (JsonObject)values.DeepClone(), cancellationToken);
            case BulkAction.AddTags:
                return target.ChangeAsync(record, WithTags(record.Tags.Concat(TagsOf(values))), cancellationToken);
            case BulkAction.RemoveTags:
                var gone = TagsOf(values).Select(TextKey.Fold).ToHashSet(StringComparer.Ordinal);
                return target.ChangeAsync(
                    record,
                    WithTags(record.Tags.Where(t => !gone.Contains(TextKey.Fold(t)))),
                    cancellationToken
                );
            case BulkAction.Delete:
                return target.DeleteAsync(record, cancellationToken);
            case BulkAction.Restore:
                return target.RestoreAsync(record, cancellationToken);
            default:
                throw new ArgumentOutOfRangeException(nameof(request), request.Action, "A bulk action without rule");
        }
    }

    private static async Task<IReadOnlyList<Guid>> SelectAsync(
        IBulkTarget target,
        BulkRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.Ids is { } ids && request.Filter is null)
        {
            return ids.Count is > 0 and <= MaxIds
                ? ids.Distinct().ToList()
                : throw Failure.Invalid("ids", $"Give between 1 and {MaxIds:N0} ids.");
        }

        if (request.Filter is null || request.Ids is not null)
        {
            throw Failure.Invalid("ids", "Give either ids or a filter.");
        }

        var filter = request.Filter.Where(f => f.Key is not ("page" or "pageSize" or "cursor" or "sort"));
        if (request.Action == BulkAction.Restore)
        {
            filter = filter.Where(f => f.Key != "deleted").Append(new("deleted", "true"));
        }

        var found = await target.SelectAsync(filter, MaxIds + 1, cancellationToken);
        return found.Count <= MaxIds
            ? found
            : throw Failure.Invalid("filter", $"The filter matches more than {MaxIds:N0} records; narrow it or go in parts.");
    }

    private static void CheckValues(BulkRequest request)
    {
        var values = request.Values ?? [];
        switch (request.Action)
        {
            case BulkAction.Assign when values.Count != 1 || !values.ContainsKey("ownerId"):
                throw Failure.Invalid("values", "Give { \"ownerId\": … }.");
            case BulkAction.AddTags or BulkAction.RemoveTags:
                _ = TagsOf(values);
                break;
            case BulkAction.Update when values.Count == 0:
                throw Failure.Invalid("values", "Give the fields to change.");
            case BulkAction.Delete or BulkAction.Restore when values.Count > 0:
                throw Failure.Invalid("values", "This action takes no values.");
        }
    }

    private static List<string> TagsOf(JsonObject values) =>
        values.Count == 1
        && values["tags"] is JsonArray { Count: > 0 } tags
        && tags.All(t => t?.GetValueKind() == System.Text.Json.JsonValueKind.String)
            ? tags.Select(t => t!.GetValue<string>()).ToList()
            : throw Failure.Invalid("values.tags", "Give a list of tag names.");

    private static JsonObject WithTags(IEnumerable<string> tags) =>
        new() { ["tags"] = new JsonArray([.. tags.Select(t => (JsonNode)t)]) };

    private static string Sentence(Failure failure) =>
        failure.Errors.Count == 0
            ? failure.Message
            : string.Join(' ', failure.Errors.Select(e => $"{e.Key}: {string.Join(' ', e.Value)}"));

    private static int StatusOf(FailureKind kind) =>
        kind switch
        {
            FailureKind.Invalid => 400,
            FailureKind.Unauthenticated => 401,
            FailureKind.Forbidden => 403,
            FailureKind.NotFound => 404,
            FailureKind.Conflict => 409,
            FailureKind.Stale => 412,
            FailureKind.TooMany => 429,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A failure without status"),
        };
}
