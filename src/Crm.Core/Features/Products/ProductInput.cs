using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Products;

/// <summary>The writable shape of a product.</summary>
public sealed record ProductInput : RecordInput
{
    /// <summary>Required.</summary>
    /// <example>Dedicated desk</example>
    public string? Name { get; init; }

    /// <summary>The stock keeping unit: a short name of its own; unique without case among living products.</summary>
    /// <example>DESK-01</example>
    public string? Sku { get; init; }

    /// <summary>What it is listed under.</summary>
    /// <example>Desks</example>
    public string? Category { get; init; }

    /// <summary>The list price of one, with up to two decimals; null: agreed on in each deal.</summary>
    /// <example>12500.00</example>
    public decimal? UnitPrice { get; init; }

    /// <summary>ISO 4217; of the price. Default: the organization's currency.</summary>
    /// <example>INR</example>
    public string? Currency { get; init; }

    /// <summary>Whether it is still on offer. Default: <c>true</c>.</summary>
    /// <example>true</example>
    public bool? IsActive { get; init; }
}
