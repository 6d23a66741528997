using System.Globalization;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Reports;

/// <summary>The list's query parameters by which each group shows the records behind it.</summary>
public static class ReportFilters
{
    private const string None = "none";

    /// <summary>A day as the bound of a time or date.</summary>
    public static string Bound(Field field, DateOnly day, string zone) =>
        field.Kind == FieldKind.Date ? $"{day:yyyy-MM-dd}" : Rfc3339.Format(LocalTime.StartOfDay(day, zone));

    /// <summary>Narrows the filter to the records that have this value.</summary>
    public static void Narrow(Dictionary<string, string> filter, Field field, object? value) =>
        filter[field.Name] = value switch
        {
            null => None,
            Enum choice => ChoiceName.Of(choice),
            bool yes => yes ? "true" : "false",
            string text => FilterList.Quote(text),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A value without filter"),
        };

    /// <summary>Narrows the filter to a stretch of time; a narrower bound of the question stays.</summary>
    public static void Narrow(
        Dictionary<string, string> filter,
        ListRequest request,
        Field field,
        DateOnly first,
        DateOnly before,
        string zone
    )
    {
        var asked = request.Filters.OfType<RangeFilter>().SingleOrDefault(f => f.Field == field);
        foreach (var (name, range) in RangeParameter.Of(field))
        {
            var bound = Value(field, range.IsUpper ? before : first, zone);
            var present = range.IsUpper ? asked?.To : asked?.From;
            var isNarrower =
                present is IComparable known && (range.IsUpper ? known.CompareTo(bound) < 0 : known.CompareTo(bound) > 0);
            if (!isNarrower)
            {
                filter[name] = Bound(field, range.IsUpper ? before : first, zone);
            }
        }
    }

    /// <summary>A day as the value of the field.</summary>
    public static object Value(Field field, DateOnly day, string zone) =>
        field.Kind == FieldKind.Date ? day : LocalTime.StartOfDay(day, zone);
}
