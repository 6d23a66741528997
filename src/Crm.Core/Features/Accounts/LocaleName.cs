using System.Text.RegularExpressions;

namespace Crm.Core.Features.Accounts;

/// <summary>BCP 47 names of languages and formats.</summary>
public static partial class LocaleName
{
    /// <summary>Language, script and region in their shapes: <c>en</c>, <c>en-US</c>, <c>zh-Hant-TW</c>, <c>es-419</c>.</summary>
    public static bool IsValid(string name) => Shape().IsMatch(name);

    [GeneratedRegex(
        @"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shape();
}
