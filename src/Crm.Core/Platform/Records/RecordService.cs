using System.Text.Json.Nodes;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Time;
using FluentValidation;

namespace Crm.Core.Platform.Records;

/// <summary>How a change is to be made.</summary>
/// <param name="ExpectedVersion">From <c>If-Match</c>; null: whatever is there.</param>
/// <param name="AllowDuplicate">Keeps a value that another record holds.</param>
/// <param name="MayLack">Custom fields that are required may stay empty: the record is made out of another one.</param>
public sealed record ChangeOptions(int? ExpectedVersion = null, bool AllowDuplicate = false, bool MayLack = false);

/// <summary>The story that all records share: list, create, read, change, delete, restore. Features fill in what is theirs.</summary>
/// <typeparam name="TRecord">The entity.</typeparam>
/// <typeparam name="TInput">Its writable shape.</typeparam>
/// <typeparam name="TView">What is shown.</typeparam>
public abstract class RecordService<TRecord, TInput, TView>(
    IRecordRepository<TRecord, TView> records,
    RecordFieldCatalogue<TRecord> fields,
    IValidator<TInput> validator,
    RecordServiceContext context
) : IImportTarget, IRecordList
    where TRecord : Record
    where TInput : RecordInput
    where TView : RecordView
{
    protected abstract RecordType Type { get; }

    /// <summary>The plural in addresses and permissions: <c>contacts</c>.</summary>
    protected abstract string Resource { get; }

    protected RecordServiceContext Context => context;

    /// <summary>The fields as the caller's organization has them.</summary>
    public FieldCatalogue Fields => fields.With(CustomFields);

    private IEnumerable<Field> CustomFields => context.Caller.Current.CustomFields.Of(Type);

    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public Task<Page<TView>> ListAsync(IEnumerable<KeyValuePair<string, string>> query, CancellationToken cancellationToken) =>
        records.ListAsync(Narrow(ListRequestParser.Parse(Fields, query, context.Caller)), cancellationToken);

    /// <exception cref="Failure">404.</exception>
    public async Task<TView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await records.ViewAsync(id, cancellationToken)
        ?? throw await context.References.MissingAsync(new RecordRef(Type, id), cancellationToken);

    /// <exception cref="Failure">400 invalid, 409 duplicate.</exception>
    public virtual async Task<TView> CreateAsync(Patch<TInput> patch, ChangeOptions options, CancellationToken cancellationToken)
    {
        var id = await context.UnitOfWork.RunAsync(
            async () =>
            {
                var record = await NewAsync(patch, options, cancellationToken);
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return record.Id;
            },
            retry: true,
            cancellationToken
        );
        return await ShowAsync(id, cancellationToken);
    }

    /// <exception cref="Failure">400 invalid, 404, 409 duplicate, 412 stale.</exception>
    public async Task<TView> ChangeAsync(Guid id, Patch<TInput> patch, ChangeOptions options, CancellationToken cancellationToken)
    {
        await context.UnitOfWork.RunAsync(
            async () =>
            {
                var record = await RequireAsync(id, inBin: false, cancellationToken);
                record.RequireVersion(options.ExpectedVersion);
                await ChangeAsync(record, patch, options, cancellationToken);
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: options.ExpectedVersion is null,
            cancellationToken
        );
        return await ShowAsync(id, cancellationToken);
    }

    /// <summary>Moves the record to the recycle bin.</summary>
    /// <exception cref="Failure">403, 404, 412.</exception>
    public Task DeleteAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        context.UnitOfWork.RunAsync(
            async () =>
            {
                var record = await RequireAsync(id, inBin: false, cancellationToken);
                record.RequireVersion(expectedVersion);
                await DeleteAsync(record, cancellationToken);
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    /// <summary>Takes the record out of the recycle bin; a living one is simply shown.</summary>
    /// <exception cref="Failure">404, 409 when a unique value of it is taken by now.</exception>
    public async Task<TView> RestoreAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        if (await records.ViewAsync(id, cancellationToken) is { } living)
        {
            return living;
        }

        await context.UnitOfWork.RunAsync(
            async () =>
            {
                var record = await RequireAsync(id, inBin: true, cancellationToken);
                record.RequireVersion(expectedVersion);
                await RestoreAsync(record, cancellationToken);
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>Creates or changes the record that another system knows by this key.</summary>
    /// <returns>The record, and whether it is new.</returns>
    public async Task<(TView View, bool IsNew)> PutByExternalIdAsync(
        string externalId,
        Patch<TInput> patch,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        var keyed = patch.With("externalId", externalId);
        if (await records.FindByExternalIdAsync(externalId, cancellationToken) is { } known)
        {
            return (await ChangeAsync(known, keyed, options, cancellationToken), false);
        }

        try
        {
            return (await CreateAsync(keyed, options, cancellationToken), true);
        }
        catch (Failure failure) when (failure.Code == Failure.ExternalIdTaken)
        {
            // Somebody created it in between; then this is a change.
            var id = await records.FindByExternalIdAsync(externalId, cancellationToken) ?? throw NotFound();
            return (await ChangeAsync(id, keyed, options, cancellationToken), false);
        }
    }

    /// <inheritdoc cref="BulkService.RunAsync"/>
    public Task<BulkResult> BulkAsync(BulkRequest request, CancellationToken cancellationToken) =>
        context.Bulk.RunAsync(this, request, cancellationToken);

    async Task<IReadOnlyList<Guid>> IBulkTarget.SelectAsync(
        IEnumerable<KeyValuePair<string, string>> filter,
        int max,
        CancellationToken cancellationToken
    ) => await records.ListIdsAsync(Narrow(ListRequestParser.Parse(Fields, filter, context.Caller)), max, cancellationToken);

    async Task<IReadOnlyList<Record>> IBulkTarget.FindAsync(
        IReadOnlyCollection<Guid> ids,
        bool inBin,
        CancellationToken cancellationToken
    ) => await FindAsync(ids, inBin, cancellationToken);

    Task IBulkTarget.ChangeAsync(Record record, JsonObject values, CancellationToken cancellationToken) =>
        ChangeAsync((TRecord)record, new Patch<TInput>(values), new ChangeOptions(), cancellationToken);

    Task IBulkTarget.DeleteAsync(Record record, CancellationToken cancellationToken) =>
        DeleteAsync((TRecord)record, cancellationToken);

    Task IBulkTarget.RestoreAsync(Record record, CancellationToken cancellationToken) =>
        RestoreAsync((TRecord)record, cancellationToken);

    Type IImportTarget.Input => typeof(TInput);

    Task IImportTarget.ReadAheadAsync(IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken) =>
        ReadAheadAsync(rows, cancellationToken);

    JsonObject IImportTarget.Show(Record record) => ApiJson.Write(DescribeWhole((TRecord)record));

    async Task<Record> IImportTarget.CreateAsync(JsonObject values, bool allowDuplicate, CancellationToken cancellationToken)
    {
        return await NewAsync(new Patch<TInput>(values), new ChangeOptions(AllowDuplicate: allowDuplicate), cancellationToken);
    }

    async Task<JsonObject?> IImportTarget.ChangeReversiblyAsync(
        Record record,
        JsonObject values,
        CancellationToken cancellationToken
    )
    {
        var typed = (TRecord)record;
        var before = ApiJson.Write(DescribeWhole(typed));
        await ChangeAsync(typed, await PrepareAsync(typed, values, cancellationToken), new ChangeOptions(), cancellationToken);
        return JsonDifference.Back(before, ApiJson.Write(DescribeWhole(typed)));
    }

    RecordType IBulkTarget.Type => Type;

    RecordType IRecordList.Type => Type;

    Type IRecordList.View => typeof(TView);

    ListRequest IRecordList.Check(IEnumerable<KeyValuePair<string, string>> query) =>
        Narrow(ListRequestParser.Parse(Fields, query, context.Caller));

    async Task<Page<RecordView>> IRecordList.PageAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var page = await records.ListAsync(request, cancellationToken);
        return page.With<RecordView>(page.Items);
    }

    Task<IReadOnlyList<SumGroup>> IRecordList.SumAsync(SumRequest request, CancellationToken cancellationToken) =>
        records.SumAsync(request, cancellationToken);

    Task<SumSpan> IRecordList.SpanAsync(ListRequest request, Field field, CancellationToken cancellationToken) =>
        records.SpanAsync(request, field, cancellationToken);

    Task<IReadOnlyList<Guid>> IRecordList.ListIdsAsync(ListRequest request, int max, CancellationToken cancellationToken) =>
        records.ListIdsAsync(request, max, cancellationToken);

    Task<IReadOnlyList<ConditionOutcome>?> IRecordList.TestAsync(
        Guid id,
        IReadOnlyList<Condition> conditions,
        CancellationToken cancellationToken
    ) => records.TestAsync(id, conditions, cancellationToken);

    async Task<Record> IRecordList.RequireAsync(Guid id, CancellationToken cancellationToken) =>
        await RequireAsync(id, inBin: false, cancellationToken);

    string IBulkTarget.Resource => Resource;

    /// <summary>Turns the list's own parameters (<see cref="FieldCatalogue.OwnParameters"/>) into filters.</summary>
    protected virtual ListRequest Narrow(ListRequest request) => request;

    /// <summary>What a new record has when the client says nothing.</summary>
    protected abstract TInput Defaults();

    /// <summary>The writable shape of a record as it is.</summary>
    protected abstract TInput Describe(TRecord record);

    /// <summary>Settles what follows from other values where the request doesn't name it itself.</summary>
    protected virtual TInput Settle(TInput merged, Patch<TInput> patch) => merged;

    /// <inheritdoc cref="IImportTarget.ReadAheadAsync"/>
    protected virtual Task ReadAheadAsync(IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Does what an import may do to a present record beyond a patch; the patch that is left.</summary>
    protected virtual Task<Patch<TInput>> PrepareAsync(TRecord record, JsonObject values, CancellationToken cancellationToken) =>
        Task.FromResult(new Patch<TInput>(values));

    /// <summary>A new record from checked input; refuses duplicates.</summary>
    protected abstract Task<TRecord> MakeAsync(TInput input, ChangeOptions options, CancellationToken cancellationToken);

    /// <summary>Changes a record to checked input; refuses duplicates and what its state forbids.</summary>
    protected abstract Task ApplyAsync(TRecord record, TInput input, ChangeOptions options, CancellationToken cancellationToken);

    protected virtual Task DeleteAsync(TRecord record, CancellationToken cancellationToken)
    {
        record.Delete(context.Time.UtcNow());
        return Task.CompletedTask;
    }

    protected virtual Task RestoreAsync(TRecord record, CancellationToken cancellationToken)
    {
        record.Restore();
        return Task.CompletedTask;
    }

    /// <summary>What people may do to this very record beyond their role ("own only").</summary>
    protected virtual void RequireMayChange(TRecord record) { }

    /// <summary>
    /// The record that the caller has just written. Also when it went to somebody whose records the caller doesn't see:
    /// the change was theirs, so its outcome is.
    /// </summary>
    protected async Task<TView> ShowAsync(Guid id, CancellationToken cancellationToken)
    {
        using var seeing = context.Caller.IsNarrowed
            ? context.Caller.Act(context.Caller.Current with { VisibleOwnerIds = null })
            : null;
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>One change of one record by a rule of its own (a move, a score), saved and shown.</summary>
    /// <exception cref="Failure">403, 404, 412, and what the change itself refuses.</exception>
    protected async Task<TView> ActAsync(
        Guid id,
        int? expectedVersion,
        Func<TRecord, Task> change,
        CancellationToken cancellationToken
    )
    {
        await context.UnitOfWork.RunAsync(
            async () =>
            {
                var record = await RequireAsync(id, inBin: false, cancellationToken);
                record.RequireVersion(expectedVersion);
                RequireMayChange(record);
                await change(record);
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await ShowAsync(id, cancellationToken);
    }

    protected async Task<TRecord> RequireAsync(Guid id, bool inBin, CancellationToken cancellationToken) =>
        (await FindAsync([id], inBin, cancellationToken)).SingleOrDefault() ?? throw NotFound();

    protected Failure NotFound() => Failure.NotFound(Type.Word());

    // What lies in the recycle bin for longer than it may is gone, be it purged yet or not.
    private async Task<IReadOnlyList<TRecord>> FindAsync(
        IReadOnlyCollection<Guid> ids,
        bool inBin,
        CancellationToken cancellationToken
    )
    {
        var found = await records.FindAsync(ids, inBin, cancellationToken);
        var oldest = context.Time.UtcNow() - context.Caller.Current.BinRetention;
        return inBin ? found.Where(r => r.DeletedAt >= oldest).ToList() : found;
    }

    private TInput DescribeWhole(TRecord record) =>
        Describe(record) with
        {
            CustomFields = (record as ExtensibleRecord)?.CustomFields,
        };

    private async Task<TRecord> NewAsync(Patch<TInput> patch, ChangeOptions options, CancellationToken cancellationToken)
    {
        var input = await CheckAsync(Defaults(), patch, isNew: true, options, cancellationToken);
        var record = await MakeAsync(input, options, cancellationToken);
        (record as ExtensibleRecord)?.Extend(input.CustomFields);
        records.Add(record);
        return record;
    }

    private async Task ChangeAsync(
        TRecord record,
        Patch<TInput> patch,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        RequireMayChange(record);
        var input = await CheckAsync(DescribeWhole(record), patch, isNew: false, options, cancellationToken);
        await ApplyAsync(record, input, options, cancellationToken);
        (record as ExtensibleRecord)?.Extend(input.CustomFields);
    }

    private async Task<TInput> CheckAsync(
        TInput current,
        Patch<TInput> patch,
        bool isNew,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        var input = Settle(patch.ApplyTo(current, fields.ReadOnlyNames), patch);
        var result = await validator.ValidateAsync(input, cancellationToken);
        if (!result.IsValid)
        {
            throw Failure.Invalid(ValidationErrors.ByField(result));
        }

        await context.References.RequireUserAsync("ownerId", input.OwnerId, current.OwnerId, cancellationToken);
        var values = CustomFieldRules.Check(CustomFields, current.CustomFields, input.CustomFields, isNew, options.MayLack);
        foreach (var field in CustomFields.Select(f => f.Custom!))
        {
            var people = CustomFieldRules.NewPeople(field, current.CustomFields, values);
            await context.References.RequireUsersAsync(field.Path, people, cancellationToken);
        }

        return input with
        {
            CustomFields = values,
        };
    }
}
