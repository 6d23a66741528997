namespace Crm.Core.Platform.Paging;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="PageNumber">1-based; null when a cursor was followed.</param>
/// <param name="PageSize">The size asked for.</param>
/// <param name="TotalCount">All rows that match; null when a cursor was followed.</param>
/// <param name="NextCursor">Goes on after the last row; null at the end.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Items,
    [property: System.Text.Json.Serialization.JsonPropertyName("page")] int? PageNumber,
    int PageSize,
    long? TotalCount,
    string? NextCursor
)
{
    public Page<TOther> With<TOther>(IReadOnlyList<TOther> items) => new(items, PageNumber, PageSize, TotalCount, NextCursor);
}
