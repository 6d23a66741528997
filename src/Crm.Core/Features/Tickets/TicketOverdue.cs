using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;

namespace Crm.Core.Features.Tickets;

/// <summary>The tickets whose service level is missed at the moment.</summary>
public static class TicketOverdue
{
    public const string Parameter = "overdue";

    /// <summary>Turns <c>overdue</c> of a list into a filter.</summary>
    /// <exception cref="Failure">400 when it is neither true nor false.</exception>
    public static ListRequest Narrow(ListRequest request, FieldCatalogue fields, DateTime now)
    {
        if (!request.Own.TryGetValue(Parameter, out var text))
        {
            return request;
        }

        return text switch
        {
            "true" => request with
            {
                Filters = [.. request.Filters, new RangeFilter(fields.Find("nextDueAt")!, null, now)],
                MovesWithTime = true,
            },
            "false" => request,
            _ => throw Failure.Invalid(Parameter, $"'{text}' is not one of true, false."),
        };
    }
}
