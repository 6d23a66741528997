using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Crm.Core.Features.Companies;

/// <summary>A company's domain however people write it: <c>https://www.Acme.com/x</c> is <c>acme.com</c>.</summary>
public static partial class DomainText
{
    public const int MaxLength = 253;

    /// <summary>The bare domain; null for nothing; the text itself, lower-cased, when it is none.</summary>
    public static string? Normalize(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var bare = text.Trim().ToLowerInvariant();
        var scheme = bare.IndexOf("://", StringComparison.Ordinal);
        bare = scheme >= 0 ? bare[(scheme + 3)..] : bare;
        bare = bare.Split('/', '?', '#')[0];
        bare = bare[(bare.LastIndexOf('@') + 1)..].Split(':')[0].TrimEnd('.');
        bare = bare.StartsWith("www.", StringComparison.Ordinal) && bare.Count(c => c == '.') > 1 ? bare[4..] : bare;
        return ToAscii(bare);
    }

    public static bool IsValid(string domain) => domain.Length <= MaxLength && Shape().IsMatch(domain);

    private static string ToAscii(string domain)
    {
        if (Ascii.IsValid(domain))
        {
            return domain;
        }

        try
        {
            return new IdnMapping().GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return domain;
        }
    }

    [GeneratedRegex(
        @"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shape();
}
