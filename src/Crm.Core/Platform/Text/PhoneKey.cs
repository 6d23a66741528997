namespace Crm.Core.Platform.Text;

/// <summary>Phone numbers as they are compared: "+91 98765 43120" and "098765-43120" ring at the same desk.</summary>
public static class PhoneKey
{
    public const int MaxLength = 9;
    private const int MinLength = 7;

    /// <summary>The last nine digits, which no way of writing the country changes; null when there are too few to say anything.</summary>
    public static string? Of(string? phone)
    {
        var digits = TextKey.Digits(phone);
        return digits.Length < MinLength ? null : digits[^Math.Min(digits.Length, MaxLength)..];
    }
}
