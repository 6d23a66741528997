using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Products;

public interface IProductRepository : IRecordRepository<Product, ProductView>
{
    /// <summary>The living product, other than <paramref name="except"/>, with this folded SKU.</summary>
    Task<NamedRef?> FindBySkuAsync(string skuKey, Guid except, CancellationToken cancellationToken);

    /// <summary>Those of these folded SKUs that living products have.</summary>
    Task<IReadOnlyList<string>> FindTakenSkusAsync(IReadOnlyCollection<string> skuKeys, CancellationToken cancellationToken);

    /// <summary>What those of these ids that are living products of the organization cost, in one query.</summary>
    Task<IReadOnlyDictionary<Guid, ProductPrice>> FindPricesAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    );
}

/// <summary>What a product is called and costs.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What people call it.</param>
/// <param name="UnitPrice">The list price of one; null: agreed on each time.</param>
/// <param name="Currency">ISO 4217; of the price.</param>
public sealed record ProductPrice(Guid Id, string Name, decimal? UnitPrice, string Currency);
