using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.CustomFields;

/// <summary>
/// A field that the organization gives to a kind of record. Entity, key and type stay for ever, because values are kept by
/// them; a deleted one keeps its values too, so that it can be brought back.
/// </summary>
public sealed class CustomField : Setting, IRecyclable
{
    public const int MaxLabel = 100;
    public const int MaxKey = 50;
    public const int MaxOptions = 200;
    public const int MaxOption = 100;

    /// <summary>So many fields a kind of record has at most.</summary>
    public const int MaxPerEntity = 100;

    public RecordType Entity { get; private set; }

    public string Key { get; private set; } = "";

    /// <summary>The key in lower case: unique among those of the entity, the deleted ones too.</summary>
    public string KeyKey { get; private set; } = "";

    public string Label { get; private set; } = "";

    /// <summary>The label, folded: the order of lists.</summary>
    public string LabelKey { get; private set; } = "";

    public CustomFieldType Type { get; private set; }

    public IReadOnlyList<string> Options { get; private set; } = [];

    public bool IsRequired { get; private set; }

    public int Position { get; private set; }

    public DateTime? DeletedAt { get; private set; }

    protected override string AuditKind => "customField";

    protected override string AuditName => Label;

    /// <summary>Takes over checked input.</summary>
    public void Describe(CustomFieldInput input, string key, int position)
    {
        Entity = input.Entity!.Value;
        Key = key;
        KeyKey = key.ToLowerInvariant();
        Label = input.Label!;
        LabelKey = TextKey.Fold(Label);
        Type = input.Type!.Value;
        Options = input.Options ?? [];
        IsRequired = input.IsRequired ?? false;
        Position = position;
    }

    /// <summary>Takes it away from all records, whose values of it are kept.</summary>
    public void Delete(DateTime now) => DeletedAt ??= now;

    public void Restore() => DeletedAt = null;
}
