using System.Globalization;
using Crm.Core.Features.Products;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Money;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Deals;

/// <summary>Makes the lines of a deal from what a request says: names and prices from the catalogue, and what they come to.</summary>
public sealed class DealLines(IProductRepository products)
{
    private IReadOnlyDictionary<Guid, ProductPrice> _prices = new Dictionary<Guid, ProductPrice>();

    /// <summary>Asks the catalogue once for all deals of a batch.</summary>
    public async Task ReadAheadAsync(IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        _prices = await products.FindPricesAsync(productIds, cancellationToken);

    /// <summary>The lines that the deal shall have.</summary>
    /// <param name="deal">The deal as it is.</param>
    /// <param name="input">Checked, but for what the catalogue says.</param>
    /// <param name="currency">The deal's currency after the change.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <exception cref="Failure">400 on the line that can't be, or on <c>amount</c> when it is not what the lines come to.</exception>
    public async Task<IReadOnlyList<DealLineItem>> ResolveAsync(
        Deal deal,
        DealInput input,
        string currency,
        CancellationToken cancellationToken
    )
    {
        var wanted = input.LineItems ?? [];
        if (wanted.Count == 0)
        {
            return [];
        }

        var lines = IsSame(wanted, deal.LineItems) ? deal.LineItems : await PriceAsync(deal, wanted, currency, cancellationToken);
        RequireAmount(lines, input.Amount);
        return lines;
    }

    // A change of something else asks the catalogue nothing.
    private static bool IsSame(IReadOnlyList<DealLineInput> wanted, IReadOnlyList<DealLineItem> present) =>
        wanted.SequenceEqual(present.Select(Input));

    /// <summary>The writable shape of a line.</summary>
    public static DealLineInput Input(DealLineItem line) =>
        new()
        {
            ProductId = line.ProductId,
            Quantity = line.Quantity,
            UnitPrice = line.UnitPrice,
            DiscountPercent = line.DiscountPercent,
        };

    private async Task<IReadOnlyList<DealLineItem>> PriceAsync(
        Deal deal,
        IReadOnlyList<DealLineInput> wanted,
        string currency,
        CancellationToken cancellationToken
    )
    {
        var ids = wanted.Select(l => l.ProductId!.Value).Distinct().ToList();
        var catalogue = ids.TrueForAll(_prices.ContainsKey) ? _prices : await products.FindPricesAsync(ids, cancellationToken);

        // A product that has been deleted since stays in the lines that have it.
        var former = deal.LineItems.DistinctBy(l => l.ProductId).ToDictionary(l => l.ProductId, l => l.Product);
        var errors = new Dictionary<string, string[]>();
        var lines = new List<DealLineItem>();
        foreach (var (i, line) in wanted.Index())
        {
            var id = line.ProductId!.Value;
            var price = catalogue.GetValueOrDefault(id);
            var unitPrice = line.UnitPrice ?? (price?.Currency == currency ? price.UnitPrice : null);
            if ((price is null ? former.GetValueOrDefault(id) : new NamedRef(id, price.Name)) is not { } product)
            {
                errors[$"lineItems[{i}].productId"] = ["There is no such product."];
            }
            else if (unitPrice is not { } known)
            {
                errors[$"lineItems[{i}].unitPrice"] = [$"Give a price: {product.Name} has none in {currency}."];
            }
            else
            {
                lines.Add(Line(line, product, known));
            }
        }

        return errors.Count == 0 ? lines : throw Failure.Invalid(errors);
    }

    private static DealLineItem Line(DealLineInput line, NamedRef product, decimal unitPrice) =>
        new()
        {
            ProductId = product.Id,
            Product = product,
            Quantity = line.Quantity ?? 1,
            UnitPrice = unitPrice,
            DiscountPercent = line.DiscountPercent ?? 0,
        };

    private static void RequireAmount(IReadOnlyList<DealLineItem> lines, decimal? amount)
    {
        var sum = DealLineItem.Sum(lines);
        if (sum > MoneyAmount.Max)
        {
            throw Failure.Invalid("lineItems", "The lines come to ten trillion or more.");
        }

        if (amount is { } given && given != sum)
        {
            var total = sum.ToString("0.00", CultureInfo.InvariantCulture);
            throw Failure.Invalid("amount", $"The amount follows from the line items, which come to {total}; leave it out.");
        }
    }
}
