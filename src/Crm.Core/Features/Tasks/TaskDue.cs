using System.Globalization;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Tasks;

/// <summary>What is overdue, due today and upcoming, as the caller counts days.</summary>
public static class TaskDue
{
    public const string Parameter = "due";
    public const string DaysParameter = "days";
    private const int UsualDays = 7;
    private const int MostDays = 366;

    /// <summary>Turns <c>due</c> and <c>days</c> of a list into filters.</summary>
    /// <exception cref="Failure">400 on the parameter that can't be used.</exception>
    public static ListRequest Narrow(ListRequest request, FieldCatalogue fields, DateTime now, string zone)
    {
        var days = Days(request);
        if (!request.Own.TryGetValue(Parameter, out var due))
        {
            return days is null ? request : throw Failure.Invalid(DaysParameter, "Give days together with due=upcoming.");
        }

        if (days is not null && due != "upcoming")
        {
            throw Failure.Invalid(DaysParameter, "Give days together with due=upcoming.");
        }

        var today = LocalTime.Today(now, zone);
        var (start, end) = (LocalTime.StartOfDay(today, zone), LocalTime.StartOfDay(today.AddDays(1), zone));
        var dueAt = fields.Find("dueAt")!;
        FieldFilter[] filters = due switch
        {
            "overdue" => [new RangeFilter(dueAt, null, now), NotDone(fields)],
            "today" => [new RangeFilter(dueAt, start, end)],
            "upcoming" => [new RangeFilter(dueAt, end, LocalTime.StartOfDay(today.AddDays(1 + (days ?? UsualDays)), zone))],
            _ => throw Failure.Invalid(Parameter, $"'{due}' is not one of today, overdue, upcoming."),
        };
        return request with { Filters = [.. request.Filters, .. filters], MovesWithTime = true };
    }

    private static AnyOfFilter NotDone(FieldCatalogue fields) =>
        new(fields.Find("status")!, [TaskState.Open, TaskState.InProgress], OrNone: false);

    private static int? Days(ListRequest request)
    {
        if (!request.Own.TryGetValue(DaysParameter, out var text))
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays
            ? days
            : throw Failure.Invalid(DaysParameter, $"Give a whole number from 1 to {MostDays}.");
    }
}
