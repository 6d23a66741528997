namespace Crm.Core.Platform.Numbers;

/// <summary>Quotients as every number of the product gives them: two decimals, half away from zero, null without a base.</summary>
public static class Ratio
{
    public static decimal? Percent(decimal part, decimal whole) => whole == 0 ? null : Round(part * 100m / whole);

    public static decimal? Mean(decimal sum, decimal count) => count == 0 ? null : Round(sum / count);

    private static decimal Round(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);
}
