using System.Text;

namespace Crm.Core.Platform.Paging;

/// <summary>Several values in one query parameter: parted by commas; one that has a comma itself stands in double quotes, as in CSV.</summary>
public static class FilterList
{
    /// <summary>The values, trimmed; empty ones are left out.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var values = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            at = SkipSpace(text, at);
            var value = at < text.Length && text[at] == '"' ? Quoted(text, ref at) : null;
            if (value is null)
            {
                var comma = text.IndexOf(',', at);
                var end = comma < 0 ? text.Length : comma;
                value = text[at..end].Trim();
                at = end;
            }

            if (value.Length > 0)
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>The value as it stands in the parameter.</summary>
    public static string Quote(string value) =>
        value.Contains(',', StringComparison.Ordinal) || value.StartsWith('"') ? $"\"{value.Replace("\"", "\"\"")}\"" : value;

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    // Null when the quote isn't closed right before a comma or the end: then it belongs to the value.
    private static string? Quoted(string text, ref int at)
    {
        var value = new StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                value.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else
            {
                var next = SkipSpace(text, i + 1);
                if (next < text.Length && text[next] != ',')
                {
                    return null;
                }

                at = next;
                return value.ToString();
            }
        }

        return null;
    }
}
