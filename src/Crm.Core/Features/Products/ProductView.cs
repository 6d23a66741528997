using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Products;

/// <summary>A product as shown.</summary>
public sealed record ProductView : RecordView
{
    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The stock keeping unit: a short name of its own.</summary>
    public string? Sku { get; init; }

    /// <summary>What it is listed under.</summary>
    public string? Category { get; init; }

    /// <summary>The list price of one; null: agreed on in each deal.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>ISO 4217; of the price.</summary>
    public required string Currency { get; init; }

    /// <summary>Whether it is still on offer.</summary>
    public required bool IsActive { get; init; }
}
