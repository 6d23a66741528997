using System.Globalization;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Deals;

/// <summary>Shows a pipeline as a board, now or as it stood at the end of a day.</summary>
public sealed class DealBoardService(
    IDealBoardRepository board,
    PipelineService pipelines,
    IOrganizationRepository organizations,
    DealFields builtIn,
    CallerContext caller
)
{
    /// <summary>How many deals a column shows at first.</summary>
    public const int ColumnSize = 50;

    private static readonly KeyValuePair<string, string> ByPosition = new("sort", "position");

    // What a list has and a board has not.
    private static readonly HashSet<string> ListOnly = ["page", "pageSize", "sort", "cursor", "deleted"];

    private FieldCatalogue Fields => builtIn.With(caller.Current.CustomFields.Of(RecordType.Deal));

    /// <summary>The board of the pipeline that the query names, else of the default one.</summary>
    /// <exception cref="Failure">400 that names each parameter that can't be used; 404 when there is no such pipeline.</exception>
    public async Task<DealBoard> GetAsync(IEnumerable<KeyValuePair<string, string>> query, CancellationToken cancellationToken)
    {
        var parameters = query.ToList();
        if (parameters.FirstOrDefault(p => ListOnly.Contains(p.Key)).Key is { } unknown)
        {
            throw Failure.Invalid(unknown, $"There is no parameter '{unknown}' here.");
        }

        var filters = parameters.Where(p => p.Key is not ("pipelineId" or "asOf")).ToList();
        var request = ListRequestParser.Parse(Fields, [.. filters, ByPosition], caller);
        var organization = await organizations.GetAsync(cancellationToken);
        var at = EndOf(ValueOf(parameters, "asOf"), organization.TimeZone);
        var pipeline = await FindPipelineAsync(ValueOf(parameters, "pipelineId"), cancellationToken);
        var stageIds = pipeline.Stages.Select(s => s.Id).ToList();
        var deals = await board.FirstOfEachAsync(pipeline, ColumnSize + 1, request, at, cancellationToken);
        var sums = (await board.SumAsync(stageIds, request, at, cancellationToken)).ToLookup(s => s.StageId);
        return new DealBoard
        {
            Pipeline = new NamedRef(pipeline.Id, pipeline.Name),
            Currency = organization.Currency,
            Stages = pipeline
                .Stages.Select(s => Column(s, sums[s.Id], deals.GetValueOrDefault(s.Id) ?? [], at is null ? filters : null))
                .ToList(),
        };
    }

    private DealColumn Column(
        StageView stage,
        IEnumerable<StageSum> sums,
        IReadOnlyList<DealView> deals,
        List<KeyValuePair<string, string>>? filters
    )
    {
        var totals = DealTotals.Of(sums);
        var shown = deals.Take(ColumnSize).ToList();
        var goesOn = deals.Count > ColumnSize && filters is not null;
        return new DealColumn
        {
            Id = stage.Id,
            Name = stage.Name,
            Kind = stage.Kind,
            Probability = stage.Probability,
            ExpectedDays = stage.ExpectedDays,
            Count = totals.Count,
            Total = totals.Total,
            WeightedTotal = totals.Weighted,
            Deals = shown,
            NextCursor = goesOn ? CursorAfter(shown[^1], filters!) : null,
        };
    }

    // A cursor of the list of this stage in the order of the board, with the same filters beside.
    private string CursorAfter(DealView last, List<KeyValuePair<string, string>> filters)
    {
        var stage = KeyValuePair.Create("stageId", last.StageId.ToString());
        var column = ListRequestParser.Parse(Fields, [.. filters.Where(f => f.Key != "stageId"), stage, ByPosition], caller);
        var place = last.Position.ToString(CultureInfo.InvariantCulture);
        return new Cursor(column.Fingerprint, [place], last.Id, column.Query).Encode();
    }

    private Task<PipelineView> FindPipelineAsync(string? id, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return pipelines.GetDefaultAsync(cancellationToken);
        }

        return Guid.TryParse(id, out var known)
            ? pipelines.GetAsync(known, cancellationToken)
            : throw Failure.Invalid("pipelineId", $"'{id}' is not an id.");
    }

    private static DateTime? EndOf(string? day, string zone)
    {
        if (day is null)
        {
            return null;
        }

        return
            DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is > 1900 and < 9999
            ? LocalTime.StartOfDay(date.AddDays(1), zone)
            : throw Failure.Invalid("asOf", $"'{day}' is not a date like 2026-11-20.");
    }

    private static string? ValueOf(List<KeyValuePair<string, string>> parameters, string name) =>
        parameters.FirstOrDefault(p => p.Key == name).Value;
}
