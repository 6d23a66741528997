using Crm.Core.Features.Accounts;
using Crm.Core.Features.Quotas;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Forecast;

/// <summary>Puts the forecast together; the same few commands however much there is.</summary>
public sealed class ForecastService(
    IForecastRepository forecasts,
    IQuotaRepository quotas,
    IOrganizationRepository organizations,
    ForecastRequestReader reader,
    CallerContext caller,
    TimeProvider time
)
{
    /// <exception cref="Failure">400 that names the parameter that can't be used.</exception>
    public async Task<Forecast> GetAsync(IEnumerable<KeyValuePair<string, string>> query, CancellationToken cancellationToken)
    {
        var organization = await organizations.GetAsync(cancellationToken);
        var today = LocalTime.Today(time.UtcNow(), organization.TimeZone);
        var request = await reader.ReadAsync(query, today, cancellationToken);
        var (scope, pipeline, days) = (request.Scope, request.PipelineId, request.Starts);
        var moments = days.Select(d => LocalTime.StartOfDay(d, organization.TimeZone)).ToList();

        var open = await forecasts.SumOpenAsync(scope, pipeline, days, cancellationToken);
        var won = await forecasts.SumWonAsync(scope, pipeline, moments, cancellationToken);
        var undated = await forecasts.SumUndatedAsync(scope, pipeline, cancellationToken);
        var book = new QuotaBook(await quotas.FindAsync(days[0], days[^1], cancellationToken));
        var holders = new QuotaHolders(
            book,
            await quotas.FindPeopleAsync(cancellationToken),
            await quotas.FindTeamsAsync(cancellationToken),
            caller.IsNarrowed ? caller.VisibleOwnerIds : null,
            scope
        );
        return new Forecast
        {
            Currency = organization.Currency,
            Periods = Enumerable.Range(0, request.Periods).Select(p => PeriodOf(request, p, open, won, holders)).ToList(),
            Undated = undated,
        };
    }

    private static ForecastPeriod PeriodOf(
        ForecastRequest request,
        int number,
        IReadOnlyList<OpenPart> open,
        IReadOnlyList<WonPart> won,
        QuotaHolders holders
    )
    {
        var (first, next) = (number * request.Months, (number + 1) * request.Months);
        var start = request.Starts[first];
        var parts = open.Where(o => o.Month >= first && o.Month < next).ToList();
        var ended = won.Where(w => w.Month >= first && w.Month < next).ToList();
        return new ForecastPeriod
        {
            Start = start,
            End = request.Starts[next].AddDays(-1),
            Total = ForecastGroups.SumsOf(parts, ended, holders.OfAll(start, request.Months)),
            Groups = ForecastGroups.Of(request, number, parts, ended, holders),
        };
    }
}
