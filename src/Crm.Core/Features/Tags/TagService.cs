using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Tags;

/// <summary>Lists, makes, changes, merges and removes tags, and keeps the records that carry them in step.</summary>
public sealed class TagService(
    ITagRepository tags,
    TagReplacementService replacement,
    TagFields fields,
    TagValidator validator,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public Task<Page<TagView>> ListAsync(IEnumerable<KeyValuePair<string, string>> query, CancellationToken cancellationToken) =>
        tags.ListAsync(ListRequestParser.Parse(fields, query, caller), cancellationToken);

    /// <exception cref="Failure">404.</exception>
    public async Task<TagView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await tags.ViewAsync(id, cancellationToken) ?? throw Failure.NotFound("tag");

    /// <exception cref="Failure">400 invalid, 409 when the name is taken.</exception>
    public async Task<TagView> CreateAsync(Patch<TagInput> patch, CancellationToken cancellationToken)
    {
        var id = await unitOfWork.RunAsync(
            async () =>
            {
                var input = Check(new TagInput(), patch);
                await RequireFreeAsync(TextKey.Fold(input.Name), cancellationToken);
                var tag = new Tag(input.Name!);
                tag.Describe(input);
                tags.Add(tag);
                await unitOfWork.SaveAsync(cancellationToken);
                return tag.Id;
            },
            retry: true,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>Changes a tag; a new name goes to all records that carry it.</summary>
    /// <exception cref="Failure">400 invalid, 404, 409 when the name is another tag's, 412 stale.</exception>
    public async Task<TagView> ChangeAsync(
        Guid id,
        Patch<TagInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        var (former, renamed) = await unitOfWork.RunAsync(
            async () =>
            {
                var tag = await RequireAsync(id, cancellationToken);
                tag.RequireVersion(expectedVersion);
                var names = await DescribeAsync(tag, patch, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return names;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        if (former != renamed)
        {
            await replacement.ReplaceAsync(TextKey.Fold(former), renamed, cancellationToken);
            await RemoveFormerAsync(id, TextKey.Fold(former), cancellationToken);
        }

        return await GetAsync(id, cancellationToken);
    }

    /// <summary>Gives the records of another tag to this one; the other one is gone afterwards.</summary>
    /// <exception cref="Failure">400 when the source is no other tag, 404.</exception>
    public async Task<TagView> MergeAsync(Guid id, Guid sourceId, CancellationToken cancellationToken)
    {
        var target = await GetAsync(id, cancellationToken);
        if (id == sourceId || await tags.ViewAsync(sourceId, cancellationToken) is not { } source)
        {
            throw Failure.Invalid("sourceId", "Give another tag that is to be merged into this one.");
        }

        await replacement.ReplaceAsync(source.Key, target.Name, cancellationToken);
        await RemoveAsync(sourceId, null, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>Removes a tag, and takes it from all records.</summary>
    /// <exception cref="Failure">404, 412 stale.</exception>
    public async Task DeleteAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var tag = await GetAsync(id, cancellationToken);
        if (expectedVersion is { } version && version != tag.Version)
        {
            throw Failure.Stale();
        }

        await replacement.ReplaceAsync(tag.Key, null, cancellationToken);
        await RemoveAsync(id, expectedVersion, cancellationToken);
    }

    private async Task<(string Former, string Renamed)> DescribeAsync(
        Tag tag,
        Patch<TagInput> patch,
        CancellationToken cancellationToken
    )
    {
        var before = new TagInput
        {
            Name = tag.Name,
            Category = tag.Category,
            Color = tag.Color,
        };
        var input = Check(before, patch);
        var key = TextKey.Fold(input.Name);
        if (key != tag.Key)
        {
            await RequireFreeAsync(key, cancellationToken);

            // Until its records have moved, the former name stays a tag like any other: nothing points to nowhere, also
            // when the move is broken off.
            tags.Add(new Tag(tag.Name));
        }

        tag.Describe(input);
        return (before.Name, tag.Name);
    }

    private Task RemoveFormerAsync(Guid id, string formerKey, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                if (await tags.FindByKeyAsync(formerKey, cancellationToken) is { } former && former.Id != id)
                {
                    tags.Remove(former);
                    await unitOfWork.SaveAsync(cancellationToken);
                }

                return id;
            },
            retry: true,
            cancellationToken
        );

    private Task RemoveAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var tag = await RequireAsync(id, cancellationToken);
                tag.RequireVersion(expectedVersion);
                tags.Remove(tag);
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private async Task<Tag> RequireAsync(Guid id, CancellationToken cancellationToken) =>
        await tags.FindAsync(id, cancellationToken) ?? throw Failure.NotFound("tag");

    private async Task RequireFreeAsync(string key, CancellationToken cancellationToken)
    {
        if (await tags.FindByKeyAsync(key, cancellationToken) is { } holder)
        {
            throw Failure.Conflict(
                "duplicate",
                $"There is already a tag '{holder.Name}'. Merge the two instead.",
                ("duplicates", new[] { new { holder.Id, holder.Name } })
            );
        }
    }

    private TagInput Check(TagInput current, Patch<TagInput> patch)
    {
        var input = patch.ApplyTo(current, [.. fields.ReadOnlyNames]);
        var result = validator.Validate(input);
        return result.IsValid ? input : throw Failure.Invalid(ValidationErrors.ByField(result));
    }
}
