using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Search;

/// <summary>What to search for.</summary>
/// <param name="Text">Part of a name, e-mail, phone number, company …</param>
/// <param name="Types">Kinds of records, parted by commas; null: all.</param>
/// <param name="Limit">How many hits, 1 to 50.</param>
public sealed record SearchQuery(string? Text, string? Types, int? Limit);

/// <summary>What a search found.</summary>
/// <param name="Items">The hits, best first.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Items);

/// <summary>A record that a search found.</summary>
/// <param name="Type">The kind of record.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Subtitle">A second line, such as job title and company.</param>
/// <param name="Highlights">Where else the words were found: an e-mail, a phone number, a piece of text; without case and accents.</param>
public sealed record SearchHit(RecordType Type, Guid Id, string Title, string? Subtitle, IReadOnlyList<string> Highlights);

/// <summary>Finds records of all kinds, the best first: exact title, beginning of it, beginning of a word in it, any part of it, any other text.</summary>
public sealed class SearchService(ISearchEngine engine)
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 50;

    private const int MaxHighlights = 3;
    private const int HighlightLength = 120;

    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public async Task<SearchResult> FindAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var limit = query.Limit ?? DefaultLimit;
        if (limit is < 1 or > MaxLimit)
        {
            throw Failure.Invalid("limit", $"Give a whole number from 1 to {MaxLimit}.");
        }

        if (query.Text is null || query.Text.Length > SearchText.MaxLength)
        {
            throw Failure.Invalid("q", $"Say what to search for, in at most {SearchText.MaxLength} characters.");
        }

        var types = TypesOf(query.Types);
        if (SearchText.Parse(query.Text) is not { } text)
        {
            return new SearchResult([]);
        }

        var found = await engine.FindAsync(text, types, limit, cancellationToken);
        var hits = found
            .OrderBy(d => Rank(d, text))
            .ThenBy(d => d.TitleKey.Length)
            .ThenByDescending(d => d.UpdatedAt)
            .ThenBy(d => d.RecordId)
            .Take(limit)
            .Select(d => new SearchHit(d.RecordType, d.RecordId, d.Title, d.Subtitle, Highlights(d, text)))
            .ToList();
        return new SearchResult(hits);
    }

    private static List<RecordType> TypesOf(string? types)
    {
        var names = (types ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = FilterValue.Names(typeof(RecordType)).ToHashSet(StringComparer.Ordinal);
        return names.FirstOrDefault(n => !known.Contains(n)) is { } unknown
            ? throw Failure.Invalid("types", $"'{unknown}' is not one of {string.Join(", ", known)}.")
            : names.Select(n => Enum.Parse<RecordType>(n, ignoreCase: true)).Distinct().ToList();
    }

    private static int Rank(SearchDocument document, SearchText text)
    {
        var title = document.TitleKey;
        if (title == text.Folded)
        {
            return 0;
        }

        if (title.StartsWith(text.Folded, StringComparison.Ordinal))
        {
            return 1;
        }

        if (text.Words.All(w => BeginsWord(title, w)))
        {
            return 2;
        }

        return text.Words.All(w => title.Contains(w, StringComparison.Ordinal)) ? 3 : 4;
    }

    private static bool BeginsWord(string title, string word)
    {
        for (var at = title.IndexOf(word, StringComparison.Ordinal); at >= 0; )
        {
            if (at == 0 || !char.IsLetterOrDigit(title[at - 1]))
            {
                return true;
            }

            at = title.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return false;
    }

    private static List<string> Highlights(SearchDocument document, SearchText text)
    {
        var subtitle = TextKey.Fold(document.Subtitle);
        return document
            .Text.Split('\n')
            .Where(line => line != document.TitleKey && line != subtitle)
            .Select(line =>
                (Line: line, At: text.Alternatives.SelectMany(a => a).Max(w => line.IndexOf(w, StringComparison.Ordinal)))
            )
            .Where(found => found.At >= 0)
            .Select(found => Around(found.Line, found.At))
            .Take(MaxHighlights)
            .ToList();
    }

    private static string Around(string line, int at)
    {
        var start = Math.Max(0, Math.Min(at - (HighlightLength / 3), line.Length - HighlightLength));
        var piece = line.Substring(start, Math.Min(HighlightLength, line.Length - start));
        return (start > 0 ? "…" : "") + piece + (start + piece.Length < line.Length ? "…" : "");
    }
}
