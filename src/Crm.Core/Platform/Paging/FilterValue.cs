using System.Globalization;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Platform.Paging;

/// <summary>Turns the text of a query parameter into the value of a field.</summary>
public static class FilterValue
{
    public static object Parse(Field field, string name, string text, CallerContext caller) =>
        field.Kind switch
        {
            FieldKind.Text or FieldKind.Structure => text,
            FieldKind.Choice => Choice(field.ValueType, name, text),
            FieldKind.Reference => Reference(name, text, caller),
            FieldKind.Number or FieldKind.Money => Number(field.ValueType, name, text),
            FieldKind.Boolean => Boolean(name, text),
            FieldKind.Date => Date(name, text),
            FieldKind.DateTime => Moment(name, text, caller),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, "A field kind without filter"),
        };

    public static bool Boolean(string name, string text) =>
        text switch
        {
            "true" => true,
            "false" => false,
            _ => throw Failure.Invalid(name, "Give true or false."),
        };

    /// <summary>The values of an enumeration as the API spells them.</summary>
    public static IEnumerable<string> Names(Type type) => Enum.GetNames(type).Select(ChoiceName.Of);

    private static object Choice(Type type, string name, string text)
    {
        if (!type.IsEnum)
        {
            return text;
        }

        return Names(type).Contains(text, StringComparer.Ordinal)
            ? Enum.Parse(type, text, ignoreCase: true)
            : throw Failure.Invalid(name, $"'{text}' is not one of {string.Join(", ", Names(type))}.");
    }

    private static object Reference(string name, string text, CallerContext caller)
    {
        if (text == "me" && caller.UserId is { } me)
        {
            return me;
        }

        return Guid.TryParse(text, out var id) ? id : throw Failure.Invalid(name, $"'{text}' is not an id.");
    }

    private static object Number(Type type, string name, string text)
    {
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            throw Failure.Invalid(name, $"'{text}' is not a number.");
        }

        try
        {
            return Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw Failure.Invalid(name, $"'{text}' is out of range.");
        }
    }

    private static object Date(string name, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Failure.Invalid(name, $"'{text}' is not a date like 2026-11-20.");

    // A bare date means midnight where the caller is; a time needs its zone.
    private static object Moment(string name, string text, CallerContext caller)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return LocalTime.StartOfDay(date, caller.IsSet ? caller.Current.TimeZone : "UTC");
        }

        return Rfc3339.TryParse(text, out var moment)
            ? moment
            : throw Failure.Invalid(name, $"'{text}' is not a time like 2026-11-20T09:30:00Z.");
    }
}
