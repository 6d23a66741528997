namespace Crm.Core.Platform.Money;

/// <summary>Amounts as every database keeps them exactly: decimal(18,2).</summary>
public static class MoneyAmount
{
    public const decimal Max = 9_999_999_999_999.99m;

    public const string Sentence = "Give an amount with at most two decimals, below ten trillion.";

    /// <summary>An amount at a rate, rounded half away from zero to cents.</summary>
    public static decimal? Convert(decimal? amount, decimal rate) =>
        amount is { } known ? decimal.Round(known * rate, 2, MidpointRounding.AwayFromZero) : null;

    public static bool IsValid(decimal? amount) =>
        amount is not { } value || (Math.Abs(value) <= Max && decimal.Round(value, 2) == value);
}

/// <summary>ISO 4217 codes.</summary>
public static class CurrencyCode
{
    /// <summary>Three capital letters; which of them are in use is left to the people.</summary>
    public static bool IsValid(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper);
}
