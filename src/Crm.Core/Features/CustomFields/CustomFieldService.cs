using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.CustomFields;

public interface ICustomFieldRepository : ISettingRepository<CustomField, CustomFieldView>
{
    /// <summary>Those of an entity, the deleted ones too.</summary>
    Task<IReadOnlyList<CustomField>> FindAllAsync(RecordType entity, CancellationToken cancellationToken);

    /// <summary>A deleted one, for change.</summary>
    Task<CustomField?> FindDeletedAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>How many records hold a value.</summary>
    Task<long> CountUsesAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>The organization's own fields. Values are kept by the field, so what must not change about it does not.</summary>
public sealed class CustomFieldService(
    ICustomFieldRepository fields,
    CustomFieldFields catalogue,
    CustomFieldValidator validator,
    RecordServiceContext context
) : SettingService<CustomField, CustomFieldInput, CustomFieldView>(fields, catalogue, validator, context)
{
    protected override string Word => "custom field";

    /// <summary>Takes a deleted field back into use, with the values that records have kept; one in use is simply shown.</summary>
    /// <exception cref="Failure">404, 409 when the entity is full.</exception>
    public async Task<CustomFieldView> RestoreAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        await Context.UnitOfWork.RunAsync(
            async () =>
            {
                if (await fields.FindDeletedAsync(id, cancellationToken) is { } deleted)
                {
                    deleted.RequireVersion(expectedVersion);
                    await LockAsync(cancellationToken);
                    RequireRoom(await fields.FindAllAsync(deleted.Entity, cancellationToken));
                    deleted.Restore();
                    await Context.UnitOfWork.SaveAsync(cancellationToken);
                }

                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>How many records hold a value: what deleting would take away from people's eyes.</summary>
    /// <exception cref="Failure">404.</exception>
    public async Task<CustomFieldUsage> UsageAsync(Guid id, CancellationToken cancellationToken)
    {
        await GetAsync(id, cancellationToken);
        return new CustomFieldUsage(await fields.CountUsesAsync(id, cancellationToken));
    }

    protected override void Remove(CustomField field) => field.Delete(Context.Time.UtcNow());

    protected override CustomFieldInput Describe(CustomField field) =>
        new()
        {
            Entity = field.Entity,
            Key = field.Key,
            Label = field.Label,
            Type = field.Type,
            Options = field.Options,
            IsRequired = field.IsRequired,
            Position = field.Position,
        };

    protected override async Task DescribeAsync(CustomField field, CustomFieldInput input, CancellationToken cancellationToken)
    {
        await LockAsync(cancellationToken);
        var others = await fields.FindAllAsync(input.Entity!.Value, cancellationToken);
        if (field.Key.Length > 0)
        {
            RequireSame(field, input);
            field.Describe(input, field.Key, input.Position ?? field.Position);
            return;
        }

        RequireRoom(others);
        var key = string.IsNullOrEmpty(input.Key) ? KeyFrom(input.Label!, others) : input.Key;
        RequireFree(key, input.Type!.Value, others);
        field.Describe(input, key, input.Position ?? others.Select(f => f.Position).DefaultIfEmpty().Max() + 1);
    }

    // Two at once must not pass the limit, or take names that are alike.
    private Task LockAsync(CancellationToken cancellationToken) =>
        Context.UnitOfWork.LockAsync("customFields", cancellationToken);

    private static void RequireSame(CustomField field, CustomFieldInput input)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Require("entity", input.Entity == field.Entity);
        Require("key", input.Key == field.Key);
        Require("type", input.Type == field.Type);
        if (errors.Count > 0)
        {
            throw Failure.Invalid(errors);
        }

        void Require(string name, bool isSame)
        {
            if (!isSame)
            {
                errors[name] = ["This can't change any more. Make another field instead."];
            }
        }
    }

    private static void RequireRoom(IReadOnlyList<CustomField> others)
    {
        if (others.Count(f => f.DeletedAt is null) >= CustomField.MaxPerEntity)
        {
            throw Failure.Conflict(
                "limit",
                $"There are {CustomField.MaxPerEntity} custom fields of this kind already. Delete one that nobody uses."
            );
        }
    }

    private static void RequireFree(string key, CustomFieldType type, IReadOnlyList<CustomField> others)
    {
        var wanted = key.ToLowerInvariant();
        if (others.FirstOrDefault(f => f.KeyKey == wanted) is { } holder)
        {
            throw Failure.Conflict(
                "duplicate",
                holder.DeletedAt is null
                    ? $"The field '{holder.Label}' has this key already."
                    : $"The deleted field '{holder.Label}' has this key. Bring it back, or take another key."
            );
        }

        // A filter must mean one thing: "field.costMin" is the range of "cost".
        var ranges = others.Where(f => IsRange(f.Key, f.Type, wanted)).Select(f => f.Label).ToList();
        var covered = others.Where(f => IsRange(key, type, f.KeyKey)).Select(f => f.Label).ToList();
        if (ranges.Concat(covered).FirstOrDefault() is { } other)
        {
            throw Failure.Conflict("duplicate", $"Filters could not tell this key from those of the field '{other}'.");
        }
    }

    private static bool IsRange(string key, CustomFieldType type, string other)
    {
        string[] ends = type switch
        {
            CustomFieldType.Number or CustomFieldType.Money => ["min", "max"],
            CustomFieldType.Date => ["after", "before"],
            _ => [],
        };
        return ends.Any(end => other == key.ToLowerInvariant() + end);
    }

    // "Contract end" → "contractEnd", and "contractEnd2" when that is taken.
    private static string KeyFrom(string label, IReadOnlyList<CustomField> others)
    {
        var words = TextKey.Fold(label).Split(' ').Select(w => string.Concat(w.Where(char.IsAsciiLetterOrDigit)));
        var joined = string.Concat(
            words.Where(w => w.Length > 0).Select((w, i) => i == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..])
        );
        var stem = TextCut.At(
            joined.Length > 0 && char.IsAsciiLetter(joined[0]) ? joined : "field" + joined,
            CustomField.MaxKey - 4
        );
        return Enumerable
            .Range(1, CustomField.MaxPerEntity * 10)
            .Select(n => n == 1 ? stem : $"{stem}{n}")
            .First(k => others.All(f => f.KeyKey != k.ToLowerInvariant()));
    }
}
