using Crm.Core.Features.Accounts;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Products;

/// <summary>Something that the organization sells, with its list price. The catalogue is everybody's, whoever keeps a product.</summary>
public sealed class Product : Record, ISearchable, IVisibleToAll
{
    public string Name { get; private set; } = "";

    /// <summary>The name, folded: the order of lists.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The stock keeping unit: a short name of its own, as typed.</summary>
    public string? Sku { get; private set; }

    /// <summary>The SKU, folded, while living: unique on every database without a filtered index.</summary>
    public string? LivingSku { get; private set; }

    public string? Category { get; private set; }

    /// <summary>The list price of one; null: agreed on each time.</summary>
    public decimal? UnitPrice { get; private set; }

    /// <summary>ISO 4217; of the price.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>Whether it is still on offer.</summary>
    public bool IsActive { get; private set; } = true;

    public User? Owner { get; private set; }

    public override Guid? VisibleByOwnerId => null;

    public override RecordType Type => RecordType.Product;

    public override string Title => Name;

    string? ISearchable.SearchSubtitle => Sku ?? Category;

    IEnumerable<string?> ISearchable.SearchTerms => [Sku, Category];

    /// <summary>The SKU as it is compared: without case and accents.</summary>
    public static string? SkuKey(string? sku) => string.IsNullOrEmpty(sku) ? null : TextKey.Fold(sku);

    /// <summary>Takes over checked input.</summary>
    public void Describe(ProductInput input)
    {
        Name = input.Name ?? "";
        NameKey = TextKey.Fold(Name);
        Sku = input.Sku;
        LivingSku = IsDeleted ? null : SkuKey(Sku);
        Category = input.Category;
        UnitPrice = input.UnitPrice;
        Currency = input.Currency ?? "";
        IsActive = input.IsActive ?? true;
        AssignTo(input.OwnerId);
        Identify(input.ExternalId);
        TagWith(input.Tags ?? []);
    }

    public override void Delete(DateTime now)
    {
        base.Delete(now);
        LivingSku = null;
    }

    public override void Restore()
    {
        base.Restore();
        LivingSku = SkuKey(Sku);
    }
}
