using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using FluentValidation;

namespace Crm.Core.Platform.Settings;

/// <summary>Lists, makes, changes and deletes the settings of one kind. What is special to the kind is in its own service.</summary>
public abstract class SettingService<TSetting, TInput, TView>(
    ISettingRepository<TSetting, TView> settings,
    FieldCatalogue fields,
    AbstractValidator<TInput> validator,
    RecordServiceContext context
)
    where TSetting : Setting, new()
    where TInput : class, new()
    where TView : SettingView
{
    protected RecordServiceContext Context { get; } = context;

    /// <summary>What people call it: "There is no such {word}".</summary>
    protected abstract string Word { get; }

    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public async Task<Page<TView>> ListAsync(IEnumerable<KeyValuePair<string, string>> query, CancellationToken cancellationToken)
    {
        var page = await settings.ListAsync(ListRequestParser.Parse(fields, query, Context.Caller), cancellationToken);
        return page.With(page.Items.Select(Show).ToList());
    }

    /// <exception cref="Failure">404.</exception>
    public async Task<TView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        Show(await settings.ViewAsync(id, cancellationToken) ?? throw Failure.NotFound(Word));

    /// <exception cref="Failure">400 invalid, 409 when there is one like it.</exception>
    public async Task<TView> CreateAsync(Patch<TInput> patch, CancellationToken cancellationToken)
    {
        var id = await Context.UnitOfWork.RunAsync(
            async () =>
            {
                var setting = new TSetting();
                await DescribeAsync(setting, Check(new TInput(), patch), cancellationToken);
                settings.Add(setting);
                await SaveAsync(setting, cancellationToken);
                return setting.Id;
            },
            retry: true,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <exception cref="Failure">400 invalid, 404, 409 when there is one like it, 412 stale.</exception>
    public async Task<TView> ChangeAsync(Guid id, Patch<TInput> patch, int? expectedVersion, CancellationToken cancellationToken)
    {
        await Context.UnitOfWork.RunAsync(
            async () =>
            {
                var setting = await RequireAsync(id, expectedVersion, cancellationToken);
                await DescribeAsync(setting, Check(Describe(setting), patch), cancellationToken);
                await SaveAsync(setting, cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>Deletes it.</summary>
    /// <exception cref="Failure">404, 412 stale.</exception>
    public Task DeleteAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        Context.UnitOfWork.RunAsync(
            async () =>
            {
                var setting = await RequireAsync(id, expectedVersion, cancellationToken);
                Remove(setting);
                await SaveAsync(setting, cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    /// <summary>The present values, which a patch changes.</summary>
    protected abstract TInput Describe(TSetting setting);

    /// <summary>Takes over checked input; refuses what stands in the way of others.</summary>
    protected abstract Task DescribeAsync(TSetting setting, TInput input, CancellationToken cancellationToken);

    /// <summary>What deleting means: for good, unless a kind can be brought back.</summary>
    protected virtual void Remove(TSetting setting) => settings.Remove(setting);

    /// <summary>What follows when a setting was made, changed or deleted, in the same transaction.</summary>
    protected virtual Task SavedAsync(TSetting setting, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Adds what no database knows.</summary>
    protected virtual TView Show(TView view) => view;

    private async Task SaveAsync(TSetting setting, CancellationToken cancellationToken)
    {
        await Context.UnitOfWork.FlushAsync(cancellationToken);
        await SavedAsync(setting, cancellationToken);
        await Context.UnitOfWork.SaveAsync(cancellationToken);
    }

    private async Task<TSetting> RequireAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var setting = await settings.FindAsync(id, cancellationToken) ?? throw Failure.NotFound(Word);
        setting.RequireVersion(expectedVersion);
        return setting;
    }

    private TInput Check(TInput current, Patch<TInput> patch)
    {
        var input = patch.ApplyTo(current, fields.ReadOnlyNames);
        validator.Require(input);
        return input;
    }
}
