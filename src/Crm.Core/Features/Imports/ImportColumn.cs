namespace Crm.Core.Features.Imports;

/// <summary>One column of an uploaded file, as it looks.</summary>
public sealed record ImportColumn
{
    /// <summary>What stands above it; made unique, so that it names one column.</summary>
    /// <example>Close date</example>
    public required string Name { get; init; }

    /// <summary>Its first values that differ.</summary>
    /// <example>["10/20/2016"]</example>
    public required IReadOnlyList<string> Samples { get; init; }

    /// <summary>In how many rows there is something.</summary>
    public required int Filled { get; init; }

    /// <summary>The format of its dates, when all of its values are dates.</summary>
    /// <example>M/d/yyyy</example>
    public string? DateFormat { get; init; }

    /// <summary>Another format that fits all of its values as well: then somebody has to say which one is meant.</summary>
    /// <example>d/M/yyyy</example>
    public string? OtherDateFormat { get; init; }

    /// <summary>Whether its numbers have a comma before their decimals.</summary>
    public bool DecimalComma { get; init; }
}
