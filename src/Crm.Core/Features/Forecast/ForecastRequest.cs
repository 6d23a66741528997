using Crm.Core.Features.Analytics;
using Crm.Core.Platform.Errors;

namespace Crm.Core.Features.Forecast;

/// <summary>What of the forecast is asked for.</summary>
/// <param name="Start">The first day of the first period.</param>
/// <param name="Periods">How many.</param>
public sealed record ForecastRequest(
    ForecastLength Length,
    ForecastGrouping Grouping,
    DateOnly Start,
    int Periods,
    Guid? PipelineId,
    AnalyticsScope Scope
)
{
    /// <summary>How many months a forecast spans at most.</summary>
    public const int MostMonths = 60;

    public int Months => (int)Length;

    /// <summary>The first days of all months, and the day after the last.</summary>
    public IReadOnlyList<DateOnly> Starts => [.. Enumerable.Range(0, (Periods * Months) + 1).Select(Start.AddMonths)];
}

/// <summary>Reads the query of a forecast.</summary>
public sealed class ForecastRequestReader(AnalyticsScopeReader scopes)
{
    private static readonly string[] Own = ["period", "groupBy", "pipelineId"];

    /// <param name="query">As it was sent.</param>
    /// <param name="today">The organization's day; without <c>from</c> and <c>to</c> its year and the next are looked at.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <exception cref="Failure">400 that names the parameter that can't be used.</exception>
    public async Task<ForecastRequest> ReadAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var given = query.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        var scope = await scopes.ReadAsync(given.Where(p => !Own.Contains(p.Key)), cancellationToken);
        var length = ChoiceOf("period", given, ForecastLength.Month);
        var start = StartOf(scope.Days.First ?? new DateOnly(today.Year, 1, 1), length);
        var last = StartOf(scope.Days.Last ?? LastDayOf(scope.Days.First, today), length);
        var months = ((last.Year - start.Year) * 12) + last.Month - start.Month + (int)length;
        return months switch
        {
            <= 0 => throw Failure.Invalid("to", "The last day can't be before the first."),
            > ForecastRequest.MostMonths => throw Failure.Invalid(
                "to",
                $"A forecast spans {ForecastRequest.MostMonths} months at most."
            ),
            _ => new ForecastRequest(
                length,
                ChoiceOf("groupBy", given, ForecastGrouping.Owner),
                start,
                months / (int)length,
                PipelineOf(given.GetValueOrDefault("pipelineId")),
                scope
            ),
        };
    }

    private static DateOnly LastDayOf(DateOnly? first, DateOnly today) =>
        new(Math.Max(today.Year, first?.Year ?? 0) + (first > today ? 0 : 1), 12, 31);

    private static DateOnly StartOf(DateOnly day, ForecastLength length) =>
        new(day.Year, ((day.Month - 1) / (int)length * (int)length) + 1, 1);

    private static T ChoiceOf<T>(string name, Dictionary<string, string> given, T otherwise)
        where T : struct, Enum
    {
        if (!given.TryGetValue(name, out var text))
        {
            return otherwise;
        }

        var choices = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToList();
        return choices.Contains(text)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : throw Failure.Invalid(name, $"Give one of {string.Join(", ", choices)}.");
    }

    private static Guid? PipelineOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Guid.TryParse(text, out var id) ? id : throw Failure.Invalid("pipelineId", $"'{text}' is not an id.");
    }
}
