using Crm.Core.Features.Products;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Products;

internal sealed class ProductRepository(CrmDbContext context, ListReader lists)
    : RecordRepository<Product, ProductView>(context, lists),
        IProductRepository
{
    private static readonly ListSource<Product, ProductView> Shared = new()
    {
        Type = RecordType.Product,
        View = p => new ProductView
        {
            Id = p.Id,
            Version = p.Version,
            CreatedAt = p.CreatedAt,
            UpdatedAt = p.UpdatedAt,
            CreatedBy = p.CreatedById,
            OwnerId = p.OwnerId,
            Owner = p.Owner == null ? null : new PersonRef(p.Owner.Id, p.Owner.DisplayName),
            Tags = p.Tags,
            ExternalId = p.ExternalId,
            DeletedAt = p.DeletedAt,
            Name = p.Name,
            Sku = p.Sku,
            Category = p.Category,
            UnitPrice = p.UnitPrice,
            Currency = p.Currency,
            IsActive = p.IsActive,
        },
        BinText = text => p => p.NameKey.Contains(text),
    };

    protected override ListSource<Product, ProductView> Source => Shared;

    public Task<NamedRef?> FindBySkuAsync(string skuKey, Guid except, CancellationToken cancellationToken) =>
        Context
            .Set<Product>()
            .Where(p => p.LivingSku == skuKey && p.Id != except)
            .Select(p => new NamedRef(p.Id, p.Name))
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> FindTakenSkusAsync(
        IReadOnlyCollection<string> skuKeys,
        CancellationToken cancellationToken
    ) =>
        skuKeys.Count == 0
            ? []
            : await Context
                .Set<Product>()
                .Where(p => p.LivingSku != null && skuKeys.Contains(p.LivingSku))
                .Select(p => p.LivingSku!)
                .ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, ProductPrice>> FindPricesAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    ) =>
        ids.Count == 0
            ? new Dictionary<Guid, ProductPrice>()
            : await Context
                .Set<Product>()
                .Where(p => ids.Contains(p.Id))
                .Select(p => new ProductPrice(p.Id, p.Name, p.UnitPrice, p.Currency))
                .ToDictionaryAsync(p => p.Id, cancellationToken);
}
