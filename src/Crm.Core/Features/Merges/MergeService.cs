using System.Text.Json.Nodes;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Merges;

/// <summary>Makes one record of two, in one transaction, and two of it again for 90 days.</summary>
public sealed class MergeService(
    IMergeRepository merges,
    RecordTargets targets,
    IEnumerable<IMergeRule> rules,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <summary>Whoever makes one record of two, or two of one, waits for the one before.</summary>
    public const string Lock = "merges";

    /// <summary>
    /// Merges a record into this one: it takes over what the input says and what is empty here, all that points to the source
    /// points here, and the source is gone.
    /// </summary>
    /// <returns>The merge, by which it can be undone.</returns>
    /// <exception cref="Failure">400 on <c>sourceId</c> or <c>take</c>, 404, 412 stale.</exception>
    public Task<Guid> MergeAsync(
        RecordType type,
        Guid survivorId,
        MergeInput input,
        int? expectedVersion,
        CancellationToken cancellationToken
    ) =>
        unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync(Lock, cancellationToken);
                var target = targets.Of(type);
                var (survivor, source) = await FindAsync(target, survivorId, input.SourceId, cancellationToken);
                survivor.RequireVersion(expectedVersion);
                var merge = await MergeAsync(target, survivor, source, TakenBy(input, target, survivor), cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return merge.Id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    /// <summary>Parts the two again: each row points to where it pointed, and the survivor gives back what it took.</summary>
    /// <remarks>What was changed since the merge stays as it is now; what came since stays with the survivor.</remarks>
    /// <exception cref="Failure">403, 404, 409 when it is undone already, the survivor is gone, or an address is another's by now.</exception>
    public Task<MergeView> UndoAsync(Guid id, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync(Lock, cancellationToken);
                var merge = await RequireAsync(id, cancellationToken);
                merge.Undo(time.UtcNow());
                await PartAsync(targets.Of(merge.RecordType), merge, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return MergeView.Of(merge);
            },
            retry: true,
            cancellationToken
        );

    /// <exception cref="Failure">404 also when the caller sees the survivor no more.</exception>
    public async Task<MergeView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        MergeView.Of(await RequireAsync(id, cancellationToken));

    private async Task<Merge> MergeAsync(
        IImportTarget target,
        Record survivor,
        Record source,
        IReadOnlySet<string> take,
        CancellationToken cancellationToken
    )
    {
        var values = MergeValues.Of(target.Show(survivor), target.Show(source), take);
        var rule = RuleOf(target.Type);
        if (rule is not null)
        {
            await rule.SettleAsync(survivor, source, take, values, cancellationToken);
        }

        var merge = new Merge(survivor, source, caller.UserId, time.UtcNow());

        // What hangs on the source must not go into the bin with it; and its unique values must be free before they are taken.
        var moved = await merges.MoveAsync(source, survivor, cancellationToken);
        await target.DeleteAsync(source, cancellationToken);
        await unitOfWork.FlushAsync(cancellationToken);
        var before = await target.ChangeReversiblyAsync(survivor, values, cancellationToken) ?? [];
        merge.Keep(
            before.ToJsonString(ApiJson.Options),
            Only(before, target.Show(survivor)).ToJsonString(ApiJson.Options),
            moved
        );
        merges.Add(merge);
        await FollowAsync(rule, survivor, cancellationToken);
        await unitOfWork.FlushAsync(cancellationToken);
        await merges.FollowAsync(survivor, cancellationToken);
        return merge;
    }

    private async Task PartAsync(IImportTarget target, Merge merge, CancellationToken cancellationToken)
    {
        var survivor =
            (await target.FindAsync([merge.SurvivorId], inBin: false, cancellationToken)).SingleOrDefault()
            ?? throw Failure.Conflict(
                "survivor_gone",
                $"{merge.SurvivorTitle} is deleted or was merged itself; bring it back before you undo this merge."
            );
        var source = await merges.FindSourceAsync(merge, cancellationToken) ?? throw Failure.NotFound(merge.RecordType.Word());

        // First what pointed there: a company must not come to stand below one that still stands below it.
        await merges.MoveBackAsync(merge.Moved, survivor, source, cancellationToken);
        var back = MergeValues.Back(Read(merge.Before), Read(merge.After), target.Show(survivor));
        if (back.Count > 0)
        {
            await target.ChangeReversiblyAsync(survivor, back, cancellationToken);
            await unitOfWork.FlushAsync(cancellationToken);
        }

        await target.RestoreAsync(source, cancellationToken);
        var rule = RuleOf(target.Type);
        await FollowAsync(rule, survivor, cancellationToken);
        await FollowAsync(rule, source, cancellationToken);
        await unitOfWork.FlushAsync(cancellationToken);
        await merges.FollowAsync(source, cancellationToken);
    }

    private static async Task<(Record Survivor, Record Source)> FindAsync(
        IImportTarget target,
        Guid survivorId,
        Guid sourceId,
        CancellationToken cancellationToken
    )
    {
        var found = await target.FindAsync([survivorId, sourceId], inBin: false, cancellationToken);
        var survivor = found.SingleOrDefault(r => r.Id == survivorId) ?? throw Failure.NotFound(target.Type.Word());
        var source = found.SingleOrDefault(r => r.Id == sourceId && sourceId != survivorId);
        return source is null
            ? throw Failure.Invalid("sourceId", $"Give another {target.Type.Word()} that is to be merged into this one.")
            : (survivor, source);
    }

    private static HashSet<string> TakenBy(MergeInput input, IImportTarget target, Record survivor)
    {
        var names = target.Show(survivor);
        var taken = input.Take ?? [];
        foreach (var (i, name) in taken.Index())
        {
            if (name is null || !names.ContainsKey(name))
            {
                throw Failure.Invalid($"take[{i}]", $"There is no field '{name}' that can be taken over.");
            }
        }

        return taken.ToHashSet(StringComparer.Ordinal);
    }

    private async Task<Merge> RequireAsync(Guid id, CancellationToken cancellationToken)
    {
        var merge = await merges.FindAsync(id, cancellationToken) ?? throw Failure.NotFound("merge");
        var target = targets.Of(merge.RecordType);
        if (!caller.Current.May(Permission.Of(target.Resource, RuleOf(merge.RecordType)?.Access ?? Access.Delete)))
        {
            throw Failure.Forbidden($"Only those who may merge {target.Resource} may undo a merge of them.");
        }

        return merge;
    }

    private IMergeRule? RuleOf(RecordType type) => rules.SingleOrDefault(r => r.Type == type);

    private static Task FollowAsync(IMergeRule? rule, Record record, CancellationToken cancellationToken) =>
        rule?.FollowAsync(record, cancellationToken) ?? Task.CompletedTask;

    private static JsonObject Only(JsonObject names, JsonObject values) =>
        new(names.Select(n => KeyValuePair.Create(n.Key, values[n.Key]?.DeepClone())));

    private static JsonObject Read(string text) => JsonNode.Parse(text)!.AsObject();
}
