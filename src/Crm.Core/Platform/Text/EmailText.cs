using System.Text.RegularExpressions;

namespace Crm.Core.Platform.Text;

/// <summary>E-mail addresses: one shape rule, one way to compare.</summary>
public static partial class EmailText
{
    public const int MaxLength = 254;

    /// <summary>Something@domain.tld without blanks: enough to catch slips, without refusing what mail servers accept.</summary>
    public static bool IsValid(string address) => address.Length <= MaxLength && Shape().IsMatch(address);

    public static string Key(string address) => address.Trim().ToLowerInvariant();

    [GeneratedRegex(
        @"^[^\s@<>()\[\],;:\\""]{1,64}@[^\s@<>()\[\],;:\\""._-][^\s@<>()\[\],;:\\""_]*\.[^\s@<>()\[\],;:\\""._-]{2,}$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shape();
}
