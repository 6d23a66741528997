using System.Globalization;
using System.Text.Json;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Segments;

/// <summary>Turns the op and the value of a condition into a test of its field.</summary>
/// <param name="now">From when "the last days" are counted.</param>
/// <param name="zone">Where days begin.</param>
internal sealed class SegmentValues(DateTime now, string zone)
{
    private const int MaxValues = 200;
    private const int MaxText = 500;
    private const int MaxDays = 36_500;

    // The smallest step of a stored time: what is up to a moment ends before the next one.
    private static readonly TimeSpan Step = TimeSpan.FromMicroseconds(1);

    // Nobody: a segment has no "me".
    private static readonly CallerContext Nobody = new();

    /// <exception cref="Failure">400 with a sentence on the value.</exception>
    public FieldCondition Read(Field field, SegmentOp op, JsonElement? value) =>
        op switch
        {
            SegmentOp.Eq or SegmentOp.Ne => new FieldCondition(Same(field, Single(value)), op == SegmentOp.Ne),
            SegmentOp.In or SegmentOp.NotIn => new FieldCondition(
                new AnyOfFilter(field, Several(value).Select(v => Value(field, v)).ToList(), OrNone: false),
                op == SegmentOp.NotIn
            ),
            SegmentOp.Contains when SegmentOps.IsSeveral(field) => new FieldCondition(Same(field, Single(value))),
            SegmentOp.Contains or SegmentOp.StartsWith => new FieldCondition(
                new PartFilter(field, Text(Single(value)), op == SegmentOp.StartsWith)
            ),
            SegmentOp.Gt or SegmentOp.Gte or SegmentOp.Lt or SegmentOp.Lte => new FieldCondition(Bound(field, op, Single(value))),
            SegmentOp.Between => new FieldCondition(Between(field, value)),
            SegmentOp.IsEmpty or SegmentOp.IsNotEmpty => new FieldCondition(new EmptyFilter(field), op == SegmentOp.IsNotEmpty),
            SegmentOp.InLastDays or SegmentOp.NotInLastDays => new FieldCondition(
                LastDays(field, Days(Single(value))),
                op == SegmentOp.NotInLastDays
            ),
            SegmentOp.Has or SegmentOp.HasNo => throw new ArgumentOutOfRangeException(nameof(op), op, "Fields have no records"),
            _ => throw new ArgumentOutOfRangeException(nameof(op), op, "A comparison without test"),
        };

    // A day is all its moments.
    private FieldFilter Same(Field field, JsonElement value)
    {
        if (field.Kind != FieldKind.DateTime)
        {
            return new AnyOfFilter(field, [Value(field, value)], OrNone: false);
        }

        var (from, before) = Stretch(field, value);
        return new RangeFilter(field, from, before);
    }

    private RangeFilter Bound(Field field, SegmentOp op, JsonElement value)
    {
        if (!IsTime(field))
        {
            var bound = Value(field, value);
            return op is SegmentOp.Gt or SegmentOp.Gte
                ? new RangeFilter(field, bound, null) { IsOpen = op == SegmentOp.Gt }
                : new RangeFilter(field, null, bound) { IsOpen = op == SegmentOp.Lt };
        }

        var (from, before) = Stretch(field, value);
        return op switch
        {
            SegmentOp.Gt => new RangeFilter(field, before, null),
            SegmentOp.Gte => new RangeFilter(field, from, null),
            SegmentOp.Lt => new RangeFilter(field, null, from),
            _ => new RangeFilter(field, null, before),
        };
    }

    private RangeFilter Between(Field field, JsonElement? value)
    {
        var bounds = Several(value);
        if (bounds.Count != 2)
        {
            throw Wrong("Give two values, the lower one first.");
        }

        var (low, high) = (First(field, bounds[0]), First(field, bounds[1]));
        if (Comparer<object>.Default.Compare(low, high) > 0)
        {
            throw Wrong("Give two values, the lower one first.");
        }

        return new RangeFilter(field, low, IsTime(field) ? Stretch(field, bounds[1]).Before : high);
    }

    private object First(Field field, JsonElement value) => IsTime(field) ? Stretch(field, value).From : Value(field, value);

    private RangeFilter LastDays(Field field, int days)
    {
        if (field.Kind == FieldKind.DateTime)
        {
            return new RangeFilter(field, now.AddDays(-days), now + Step);
        }

        var today = LocalTime.Today(now, zone);
        return new RangeFilter(field, today.AddDays(-days), today.AddDays(1));
    }

    // From where, and before what: a whole day, or a moment.
    private (object From, object Before) Stretch(Field field, JsonElement value)
    {
        var text = Text(value);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (day.Year is < 1000 or > 9000)
            {
                throw Wrong("Give a date like 2026-11-20.");
            }

            return field.Kind == FieldKind.Date
                ? (day, day.AddDays(1))
                : (LocalTime.StartOfDay(day, zone), LocalTime.StartOfDay(day.AddDays(1), zone));
        }

        return field.Kind == FieldKind.DateTime && Rfc3339.TryParse(text, out var moment) && moment.Year is >= 1000 and <= 9000
            ? (moment, moment + Step)
            : throw Wrong(
                field.Kind == FieldKind.Date
                    ? "Give a date like 2026-11-20."
                    : "Give a date, or a time like 2026-11-20T09:30:00Z."
            );
    }

    private object Value(Field field, JsonElement value)
    {
        switch (field.Kind)
        {
            case FieldKind.Number or FieldKind.Money when value.ValueKind != JsonValueKind.Number:
                throw Wrong("Give a number.");
            case FieldKind.Number or FieldKind.Money:
                return FilterValue.Parse(field, "value", value.GetRawText(), Nobody);
            case FieldKind.Boolean:
                return value.ValueKind is JsonValueKind.True or JsonValueKind.False
                    ? value.GetBoolean()
                    : throw Wrong("Give true or false.");
            case FieldKind.Date:
                return Stretch(field, value).From;
            case FieldKind.Reference when Text(value) == "me":
                throw Wrong("A segment is the same for everybody: give the id of a person.");
            default:
                return FilterValue.Parse(field, "value", Text(value), Nobody);
        }
    }

    private static bool IsTime(Field field) => field.Kind is FieldKind.Date or FieldKind.DateTime;

    private static int Days(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var days) && days is >= 0 and <= MaxDays
            ? days
            : throw Wrong($"Give a whole number of days from 0 to {MaxDays:N0}.");

    private static string Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw Wrong("Give text.");
        }

        try
        {
            var text = value.GetString()!.Trim();
            return text.Length is > 0 and <= MaxText && !text.Contains('\0')
                ? text
                : throw Wrong($"Give 1 to {MaxText} characters that can be stored.");
        }
        catch (InvalidOperationException)
        {
            throw Wrong("This text has characters that can't be stored.");
        }
    }

    private static JsonElement Single(JsonElement? value) =>
        value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } given ? given : throw Wrong("Give a value.");

    private static List<JsonElement> Several(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() is > 0 and <= MaxValues
            ? list.EnumerateArray().ToList()
            : throw Wrong($"Give a list of 1 to {MaxValues} values.");

    private static Failure Wrong(string sentence) => Failure.Invalid("value", sentence);
}
