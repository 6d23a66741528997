using System.Globalization;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;

namespace Crm.Core.Platform.Retention;

/// <summary>Records whose time is over: nothing has happened with them since, and nothing keeps them. What that is differs by kind.</summary>
public sealed record DueCondition(DateTime Before) : Condition;

/// <summary>Shows in a list what a retention rule would take now, by the rule's own condition.</summary>
public static class RetentionFilter
{
    public const string Parameter = "retention";

    public const string Description =
        "A number of months: what a retention rule of so many months would take now. Nobody with the tag `legal-hold` is among them.";

    public const int MaxMonths = 120;

    /// <summary>Turns <c>retention</c> of a list into a condition.</summary>
    /// <exception cref="Failure">400 when it is no number of months.</exception>
    public static ListRequest Narrow(ListRequest request, DateTime now)
    {
        if (!request.Own.TryGetValue(Parameter, out var text))
        {
            return request;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) || months is < 1 or > MaxMonths)
        {
            throw Failure.Invalid(Parameter, $"Give a number of months from 1 to {MaxMonths}.");
        }

        return request with
        {
            Condition = new DueCondition(now.AddMonths(-months)),
            MovesWithTime = true,
        };
    }
}
