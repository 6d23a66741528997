using System.Globalization;
using System.Text;

namespace Crm.Core.Platform.Text;

/// <summary>How text is compared, sorted and searched, alike on every database: without case, accents or stray white space.</summary>
public static class TextKey
{
    /// <summary>"  Zoë  Łukasz " → "zoe lukasz".</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                space = folded.Length > 0;
                continue;
            }

            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (space)
            {
                folded.Append(' ');
                space = false;
            }

            folded.Append(Letter(rune));
        }

        return folded.ToString();
    }

    /// <summary>Only the digits of a phone number: "+91 98765 43120" → "919876543120".</summary>
    public static string Digits(string? phone) => phone is null ? "" : string.Concat(phone.Where(char.IsAsciiDigit));

    // Letters that Unicode does not decompose, spelled as people type them.
    private static string Letter(Rune rune) =>
        rune.Value switch
        {
            'ß' or 'ẞ' => "ss",
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'ø' or 'Ø' => "o",
            'đ' or 'Đ' or 'ð' or 'Ð' => "d",
            'ł' or 'Ł' => "l",
            'ı' => "i",
            'þ' or 'Þ' => "th",
            _ => Rune.ToLowerInvariant(rune).ToString(),
        };
}
