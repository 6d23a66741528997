using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Products;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Products;

/// <summary>The catalogue: what the organization sells, with list prices. Deals name products in their line items.</summary>
[Resource("products")]
[Route("api/v1/products")]
public sealed class ProductsController(ProductService products) : RecordsController<Product, ProductInput, ProductView>(products);
