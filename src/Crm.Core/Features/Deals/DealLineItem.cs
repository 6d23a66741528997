using System.Globalization;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Deals;

/// <summary>A product in a deal: how many, at what price, in the deal's currency.</summary>
public sealed record DealLineItem
{
    /// <summary>The most of one product in a line.</summary>
    public const decimal MaxQuantity = 1_000_000_000m;

    /// <summary>The most lines of a deal.</summary>
    public const int MaxLines = 200;

    private const int QuantityUnits = 10_000;
    private const int Hundredths = 100;

    /// <summary>The product.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>The product, by its present name, or the last one known when it is gone.</summary>
    public required NamedRef Product { get; init; }

    /// <summary>How many, with up to four decimals.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The price of one before the discount.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>What is taken off, in percent.</summary>
    public required decimal DiscountPercent { get; init; }

    /// <summary>quantity × unit price × (1 − discount / 100), rounded half away from zero to two decimals.</summary>
    public decimal Total => TotalOf(Quantity, UnitPrice, DiscountPercent);

    /// <summary>Whether it is above zero, not above <see cref="MaxQuantity"/>, and has at most four decimals.</summary>
    public static bool IsQuantity(decimal quantity) =>
        quantity is > 0 and <= MaxQuantity && decimal.Round(quantity, 4) == quantity;

    /// <summary>Whether it is from 0 to 100 with at most two decimals.</summary>
    public static bool IsDiscount(decimal percent) => percent is >= 0 and <= 100 && decimal.Round(percent, 2) == percent;

    /// <summary>
    /// A line's total from values in their bounds. In whole numbers of the smallest units, since the exact product of the
    /// largest ones has more digits than a decimal.
    /// </summary>
    public static decimal TotalOf(decimal quantity, decimal unitPrice, decimal discountPercent)
    {
        var exact =
            (Int128)(quantity * QuantityUnits)
            * (Int128)(unitPrice * Hundredths)
            * (Int128)((100 - discountPercent) * Hundredths);

        // What is left over cents; nothing is below zero, so half goes up.
        const long rest = QuantityUnits * 100L * Hundredths;
        return (decimal)((exact + (rest / 2)) / rest) / Hundredths;
    }

    /// <summary>What lines come to together.</summary>
    public static decimal Sum(IEnumerable<DealLineItem> lines) => lines.Sum(l => l.Total);

    /// <summary>"Desk: 2 × 1500.00 − 10 % = 2700.00", as audit and timeline tell it.</summary>
    public string Describe() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Product.Name}: {Quantity:0.####} × {UnitPrice:0.00}{(DiscountPercent == 0 ? "" : $" − {DiscountPercent:0.##} %")} = {Total:0.00}"
        );
}
