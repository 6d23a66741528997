using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Products;

/// <summary>All fields of a product.</summary>
public sealed class ProductFields : RecordFieldCatalogue<Product>
{
    public ProductFields()
    {
        Text("name", "Name", p => p.Name).SortedBy(By(p => p.NameKey));
        Text("sku", "SKU", p => p.Sku).Sortable();
        Text("category", "Category", p => p.Category).Sortable();
        Money("unitPrice", "Unit price", p => p.UnitPrice).Sortable();
        Text("currency", "Currency", p => p.Currency);
        Boolean("isActive", "On offer", p => p.IsActive).Sortable();
        Exclude(nameof(Product.NameKey), "the sort key behind name");
        Exclude(nameof(Product.LivingSku), "the unique key behind sku");
        Exclude(nameof(Product.Owner), "the name behind ownerId");
    }
}
