using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Search;

/// <summary>
/// What somebody looks for, as words to be contained: folded, in any order, and a phone number in any spelling also by
/// its digits. Nothing of it is a query language.
/// </summary>
public sealed class SearchText
{
    public const int MaxLength = 200;

    private const int MaxWords = 8;
    private const int FewestDigits = 3;
    private const int ShortestIndexed = 3;

    private SearchText(string folded, IReadOnlyList<IReadOnlyList<string>> alternatives)
    {
        Folded = folded;
        Alternatives = alternatives;
    }

    /// <summary>The whole, folded.</summary>
    public string Folded { get; }

    /// <summary>A document fits when it contains all words of one of these.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Alternatives { get; }

    /// <summary>The words as typed.</summary>
    public IReadOnlyList<string> Words => Alternatives[0];

    /// <summary>
    /// Whether a trigram index can name what fits: it knows words from three letters on, whatever their length in memory,
    /// and each alternative needs one.
    /// </summary>
    public bool IsIndexable => Alternatives.All(words => words.Any(IsIndexed));

    public static bool IsIndexed(string word) => word.EnumerateRunes().Count() >= ShortestIndexed;

    public static SearchText? Parse(string? text)
    {
        var folded = TextKey.Fold(text);
        if (folded.Length == 0)
        {
            return null;
        }

        var words = folded.Split(' ').Distinct().Take(MaxWords).ToList();
        var alternatives = new List<IReadOnlyList<string>> { words };
        if (IsPhone(folded))
        {
            var digits = TextKey.Digits(folded);
            alternatives.Add([digits]);

            // With the zero that stands for "in this country", or two for "abroad".
            if (digits.TrimStart('0') is { Length: >= FewestDigits } bare && bare != digits)
            {
                alternatives.Add([bare]);
            }
        }
        else if (words.Any(IsPhone))
        {
            alternatives.Add(words.Select(w => IsPhone(w) ? TextKey.Digits(w) : w).Distinct().ToList());
        }

        return new SearchText(folded, alternatives.DistinctBy(a => string.Join(' ', a)).ToList());
    }

    private static bool IsPhone(string text) =>
        text.All(c => char.IsAsciiDigit(c) || "+-()./ ".Contains(c, StringComparison.Ordinal))
        && text.Count(char.IsAsciiDigit) >= FewestDigits;
}
