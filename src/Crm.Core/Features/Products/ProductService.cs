using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Products;

/// <summary>Keeps the catalogue: creates, changes, deletes and lists products; keeps each SKU with one of them.</summary>
public sealed class ProductService(
    IProductRepository products,
    IOrganizationRepository organizations,
    ProductFields fields,
    ProductValidator validator,
    RecordServiceContext context
) : RecordService<Product, ProductInput, ProductView>(products, fields, validator, context)
{
    private readonly ReadAhead _skus = new();

    protected override RecordType Type => RecordType.Product;

    protected override string Resource => "products";

    protected override ProductInput Defaults() => new() { OwnerId = Context.Caller.UserId };

    protected override ProductInput Describe(Product p) =>
        new()
        {
            OwnerId = p.OwnerId,
            Tags = p.Tags,
            ExternalId = p.ExternalId,
            Name = p.Name,
            Sku = p.Sku,
            Category = p.Category,
            UnitPrice = p.UnitPrice,
            Currency = p.Currency,
            IsActive = p.IsActive,
        };

    protected override async Task ReadAheadAsync(IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken)
    {
        var skus = rows.Select(r => Product.SkuKey((string?)r["sku"])).OfType<string>().Distinct().ToList();
        _skus.Learn(skus, await products.FindTakenSkusAsync(skus, cancellationToken));
    }

    protected override async Task<Product> MakeAsync(
        ProductInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        var product = new Product();
        await ApplyAsync(product, input, options, cancellationToken);
        return product;
    }

    protected override async Task ApplyAsync(
        Product product,
        ProductInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        if (Product.SkuKey(input.Sku) != product.LivingSku)
        {
            await RequireFreeAsync(product.Id, Product.SkuKey(input.Sku), cancellationToken);
        }

        var currency = string.IsNullOrEmpty(input.Currency)
            ? (await organizations.GetAsync(cancellationToken)).Currency
            : input.Currency;
        product.Describe(input with { Currency = currency });
    }

    protected override async Task RestoreAsync(Product product, CancellationToken cancellationToken)
    {
        await RequireFreeAsync(product.Id, Product.SkuKey(product.Sku), cancellationToken);
        await base.RestoreAsync(product, cancellationToken);
    }

    private async Task RequireFreeAsync(Guid id, string? skuKey, CancellationToken cancellationToken)
    {
        if (
            skuKey is not null
            && !_skus.TakeIfFree(skuKey)
            && await products.FindBySkuAsync(skuKey, id, cancellationToken) is { } holder
        )
        {
            throw Failure.Conflict(
                "duplicate",
                "Another product already has this SKU.",
                ("duplicates", new List<NamedRef> { holder })
            );
        }
    }
}
