using System.Globalization;
using System.Text;

namespace Crm.Core.Features.Imports.Reading;

/// <summary>Numbers as files write them: with signs of currencies, gaps between thousands, and either mark before the decimals.</summary>
public static class NumberText
{
    private const int MaxLength = 60;

    /// <summary>The number; null when it is none.</summary>
    public static decimal? Read(string text, bool decimalComma)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var isNegative = text.StartsWith('(') && text.EndsWith(')');
        var plain = new StringBuilder(text.Length);
        var (mark, gap) = decimalComma ? (',', '.') : ('.', ',');
        foreach (var c in isNegative ? text[1..^1] : text)
        {
            if (char.IsAsciiDigit(c) || c is '-' or '+')
            {
                plain.Append(c);
            }
            else if (c == mark)
            {
                plain.Append('.');
            }
            else if (c != gap && c is not ('\'' or '’' or '%') && !char.IsWhiteSpace(c) && !IsCurrency(c))
            {
                return null;
            }
        }

        return decimal.TryParse(
            plain.ToString(),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? isNegative
                ? -number
                : number
            : null;
    }

    /// <summary>Whether the text shows which mark stands before the decimals: 1 for a comma, -1 for a point, 0 for neither.</summary>
    public static int Vote(string text)
    {
        var comma = text.LastIndexOf(',');
        var point = text.LastIndexOf('.');
        if (comma >= 0 && point >= 0)
        {
            return comma > point ? 1 : -1;
        }

        if (comma < 0 && point < 0)
        {
            return 0;
        }

        // Three digits behind a single mark may be thousands or decimals: that says nothing.
        var last = Math.Max(comma, point);
        var behind = text[(last + 1)..].TakeWhile(char.IsAsciiDigit).Count();
        var isRepeated = text.IndexOf(text[last], StringComparison.Ordinal) != last;
        return isRepeated ? (comma >= 0 ? -1 : 1)
            : behind == 3 ? 0
            : comma >= 0 ? 1
            : -1;
    }

    private static bool IsCurrency(char c) =>
        char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol || char.IsAsciiLetterUpper(c);
}
