using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.SavedViews;

/// <summary>Keeps lists as people want to see them again, for themselves or for everybody.</summary>
public sealed class SavedViewService(
    ISavedViewRepository views,
    SavedViewFields fields,
    SavedViewValidator validator,
    RecordLists lists,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    private Guid Me => caller.UserId ?? throw Failure.Forbidden("Saved views belong to people.");

    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public Task<Page<SavedViewView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    ) => views.ListAsync(ListRequestParser.Parse(fields, query, caller), cancellationToken);

    /// <exception cref="Failure">404, also when it is somebody else's and not shared.</exception>
    public async Task<SavedViewView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await views.ViewAsync(id, cancellationToken) ?? throw NotFound();

    /// <exception cref="Failure">400 invalid.</exception>
    public async Task<SavedViewView> CreateAsync(Patch<SavedViewInput> patch, CancellationToken cancellationToken)
    {
        var id = await unitOfWork.RunAsync(
            async () =>
            {
                var input = Check(new SavedViewInput(), patch);
                var view = new SavedView { OwnerId = Me, Entity = input.Entity!.Value };
                view.Describe(input);
                views.Add(view);
                await OpenWithAsync(view, input.IsDefault == true, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return view.Id;
            },
            retry: true,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>Changes a view. That one's list opens with it is one's own affair; everything else is its owner's.</summary>
    /// <exception cref="Failure">400 invalid, 403 somebody else's, 404, 412 stale.</exception>
    public async Task<SavedViewView> ChangeAsync(
        Guid id,
        Patch<SavedViewInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        var outcome = await unitOfWork.RunAsync(
            async () =>
            {
                var (view, before) = await RequireAsync(id, expectedVersion, cancellationToken);
                if (patch.Document.Any(member => member.Key != "isDefault"))
                {
                    RequireMayChange(view);
                }

                var input = Check(before, patch);
                view.Describe(input);

                await OpenWithAsync(view, input.IsDefault == true, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return view;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

        // A manager who takes another one's view back from everybody sees it for the last time.
        return await views.ViewAsync(id, cancellationToken) ?? Show(outcome);
    }

    /// <summary>Deletes a view for good.</summary>
    /// <exception cref="Failure">403 somebody else's, 404, 412 stale.</exception>
    public Task DeleteAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var (view, _) = await RequireAsync(id, expectedVersion, cancellationToken);
                RequireMayChange(view);
                views.Remove(view);
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private async Task<(SavedView View, SavedViewInput Input)> RequireAsync(
        Guid id,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        var view = await views.FindAsync(id, cancellationToken) ?? throw NotFound();
        view.RequireVersion(expectedVersion);
        var present = await views.FindDefaultAsync(Me, view.Entity, cancellationToken);
        return (view, Describe(view, present?.ViewId == id));
    }

    // What is shared is everybody's tool, so those who manage others' work may set it right.
    private void RequireMayChange(SavedView view)
    {
        if (view.OwnerId != caller.UserId && !caller.Current.May(Permission.OthersWorkManage))
        {
            throw Failure.Forbidden("This view is somebody else's. Save one of your own instead.");
        }
    }

    private async Task OpenWithAsync(SavedView view, bool wanted, CancellationToken cancellationToken)
    {
        var present = await views.FindDefaultAsync(Me, view.Entity, cancellationToken);
        if (!wanted)
        {
            if (present?.ViewId == view.Id)
            {
                views.Remove(present);
            }
        }
        else if (present is null)
        {
            views.Add(
                new DefaultView
                {
                    UserId = Me,
                    Entity = view.Entity,
                    ViewId = view.Id,
                }
            );
        }
        else
        {
            present.ViewId = view.Id;
        }
    }

    private SavedViewInput Check(SavedViewInput current, Patch<SavedViewInput> patch)
    {
        var input = patch.ApplyTo(current, fields.ReadOnlyNames);
        validator.Require(input);
        if (current.Entity is { } entity && input.Entity != entity)
        {
            throw Failure.Invalid("entity", "A view stays with its kind of record. Make another one instead.");
        }

        lists.Check(new ListChoice(input.Entity, input.Filter, input.Sort, input.Columns));
        return input;
    }

    private static SavedViewInput Describe(SavedView view, bool isDefault) =>
        new()
        {
            Entity = view.Entity,
            Name = view.Name,
            IsShared = view.IsShared,
            IsDefault = isDefault,
            Filter = view.Filter,
            Sort = view.Sort,
            Columns = view.Columns,
        };

    private static SavedViewView Show(SavedView view) =>
        new()
        {
            Id = view.Id,
            Version = view.Version,
            CreatedAt = view.CreatedAt,
            UpdatedAt = view.UpdatedAt,
            OwnerId = view.OwnerId,
            Entity = view.Entity,
            Name = view.Name,
            IsShared = view.IsShared,
            IsDefault = false,
            Filter = view.Filter,
            Sort = view.Sort,
            Columns = view.Columns,
        };

    private static Failure NotFound() => Failure.NotFound("saved view");
}
