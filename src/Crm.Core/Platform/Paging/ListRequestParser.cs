using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Platform.Paging;

/// <summary>Reads the query parameters of a list against the field catalogue; what it does not know it refuses by name.</summary>
public static class ListRequestParser
{
    private const string None = "none";
    private const int MaxValues = 200;

    /// <summary>A list as asked for.</summary>
    /// <param name="fields">The catalogue of the entity.</param>
    /// <param name="query">The parameters by name.</param>
    /// <param name="caller">Decides who <c>me</c> is.</param>
    /// <exception cref="Failure">400 with each parameter that can't be used.</exception>
    public static ListRequest Parse(FieldCatalogue fields, IEnumerable<KeyValuePair<string, string>> query, CallerContext caller)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        int? page = null;
        var pageSize = ListRequest.DefaultPageSize;
        var sortText = fields.DefaultSort;
        string? text = null;
        var deleted = false;
        Cursor? cursor = null;
        var filters = new Dictionary<string, FieldFilter>(StringComparer.Ordinal);
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        var canonical = new SortedDictionary<string, string>(StringComparer.Ordinal);

        foreach (var (name, value) in WithCarried(query.ToList()))
        {
            // No database agrees with another on what this character is.
            if (name != "q" && value.Contains('\0', StringComparison.Ordinal))
            {
                errors[name] = ["This text has a character that can't be used."];
                continue;
            }

            try
            {
                switch (name)
                {
                    case "page":
                        page = Whole(name, value, 1, 1_000_000);
                        break;
                    case "pageSize":
                        pageSize = Whole(name, value, 1, ListRequest.MaxPageSize);
                        break;
                    case "sort":
                        sortText = value;
                        break;
                    case "q" when fields.TakesText:
                        text = value.Replace('\0', ' ').Trim() is { Length: > 0 } typed ? typed : null;
                        canonical["q"] = value;
                        break;
                    case "deleted" when fields.HasBin:
                        deleted = FilterValue.Boolean(name, value);
                        canonical["deleted"] = value;
                        break;
                    case "cursor":
                        cursor = Cursor.Decode(value);
                        break;
                    case var _ when fields.OwnParameters.ContainsKey(name):
                        own[name] = value;
                        canonical[name] = value;
                        break;
                    default:
                        AddFilter(fields, name, value, caller, filters);
                        canonical[name] = value;
                        break;
                }
            }
            catch (Failure failure) when (failure.Kind == FailureKind.Invalid)
            {
                foreach (var (field, messages) in failure.Errors)
                {
                    errors[field] = messages;
                }
            }
        }

        var sort = ParseSort(fields, sortText, errors);
        var fingerprint = Fingerprint(sort, canonical);
        if (cursor is not null && cursor.Fingerprint != fingerprint)
        {
            errors["cursor"] = ["The cursor belongs to a list with other filters or another order."];
        }

        if (cursor is not null && page is not null)
        {
            errors["page"] = ["Give either a page or a cursor."];
        }

        if (text?.Length > 200)
        {
            errors["q"] = ["Please search for at most 200 characters."];
        }

        if (errors.Count > 0)
        {
            throw Failure.Invalid(errors);
        }

        return new ListRequest
        {
            Page = page ?? 1,
            PageSize = pageSize,
            Sort = sort,
            Filters = [.. filters.Values],
            Own = own,
            Text = text,
            Deleted = deleted,
            Cursor = cursor,
            Query = Carried(canonical, sortText, fields.DefaultSort),
            Fingerprint = fingerprint,
        };
    }

    private static Dictionary<string, string> Carried(SortedDictionary<string, string> filters, string sort, string defaultSort)
    {
        var query = new Dictionary<string, string>(filters, StringComparer.Ordinal);
        if (sort != defaultSort)
        {
            query["sort"] = sort;
        }

        return query;
    }

    // What stands beside a cursor goes before what it carries; where the two differ, the fingerprint tells.
    private static IEnumerable<KeyValuePair<string, string>> WithCarried(List<KeyValuePair<string, string>> query)
    {
        if (query.Find(p => p.Key == "cursor").Value is not { } text)
        {
            return query;
        }

        try
        {
            var carried = Cursor.Decode(text).Query ?? new Dictionary<string, string>();
            return query.Concat(carried.Where(c => query.TrueForAll(p => p.Key != c.Key)));
        }
        catch (Failure)
        {
            // Refused by name with everything else.
            return query;
        }
    }

    private static void AddFilter(
        FieldCatalogue fields,
        string name,
        string value,
        CallerContext caller,
        Dictionary<string, FieldFilter> filters
    )
    {
        if (fields.Find(name) is { IsFilterable: true } field)
        {
            filters[name] = AnyOf(field, name, value, caller);
            return;
        }

        if (RangeParameter.Find(fields, name) is { } range)
        {
            var bound = FilterValue.Parse(range.Field, name, value, caller);
            var before = filters.GetValueOrDefault(range.Field.Name + " range") as RangeFilter;
            before ??= new RangeFilter(range.Field, null, null);
            filters[range.Field.Name + " range"] = range.IsUpper ? before with { To = bound } : before with { From = bound };
            return;
        }

        throw Failure.Invalid(name, $"There is no parameter '{name}' here.");
    }

    private static AnyOfFilter AnyOf(Field field, string name, string value, CallerContext caller)
    {
        var parts = FilterList.Split(value);
        if (parts.Count is 0 or > MaxValues)
        {
            throw Failure.Invalid(name, $"Give between 1 and {MaxValues} values, parted by commas.");
        }

        var orNone = field.CanBeNone && parts.Contains(None);

        // Somebody may have written "none" into a text: that is found as well.
        var isWord = field.Kind == FieldKind.Text || (field.Custom is not null && field.ValueType == typeof(string));
        var values = parts
            .Where(p => !orNone || isWord || p != None)
            .Select(p => FilterValue.Parse(field, name, p, caller))
            .ToList();
        return new AnyOfFilter(field, values, orNone);
    }

    private static List<SortTerm> ParseSort(FieldCatalogue fields, string text, Dictionary<string, string[]> errors)
    {
        var terms = new List<SortTerm>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var descending = part.StartsWith('-');
            var name = part.TrimStart('-', '+');
            if (fields.Find(name) is not { IsSortable: true } field)
            {
                errors["sort"] = [$"This list can't be sorted by '{name}'."];
            }
            else if (terms.All(t => t.Field != field))
            {
                terms.Add(new SortTerm(field, descending));
            }
        }

        if (terms.Count is 0 or > 4 && !errors.ContainsKey("sort"))
        {
            errors["sort"] = ["Give between one and four fields to sort by."];
        }

        return terms;
    }

    private static int Whole(string name, string value, int min, int max) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw Failure.Invalid(name, $"Give a whole number from {min} to {max}.");

    private static string Fingerprint(IEnumerable<SortTerm> sort, SortedDictionary<string, string> filters)
    {
        var text = string.Join(',', sort.Select(s => (s.Descending ? "-" : "") + s.Field.Name));
        text += "|" + string.Join('&', filters.Select(f => $"{f.Key}={f.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
