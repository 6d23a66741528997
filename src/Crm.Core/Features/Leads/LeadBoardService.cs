using System.Globalization;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;

namespace Crm.Core.Features.Leads;

/// <summary>The open leads by stage.</summary>
/// <param name="Stages">The columns, in order.</param>
public sealed record LeadBoard(IReadOnlyList<LeadBoardColumn> Stages);

/// <summary>One column of the board.</summary>
/// <param name="Stage">Its stage.</param>
/// <param name="Count">All leads in it.</param>
/// <param name="Leads">The first of them.</param>
/// <param name="NextCursor">Goes on at <c>GET /leads?stage=…&amp;cursor=…</c> with the same filters; null at the end.</param>
public sealed record LeadBoardColumn(LeadStage Stage, long Count, IReadOnlyList<LeadView> Leads, string? NextCursor);

/// <summary>Shows the list of leads as columns: each is the list of its stage, so its cursor goes on there.</summary>
public sealed class LeadBoardService(LeadService leads)
{
    private const int FirstShown = 50;

    private static readonly LeadStage[] Columns =
    [
        LeadStage.New,
        LeadStage.Contacted,
        LeadStage.Qualified,
        LeadStage.Unqualified,
        LeadStage.Lost,
    ];

    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public async Task<LeadBoard> GetAsync(IEnumerable<KeyValuePair<string, string>> query, CancellationToken cancellationToken)
    {
        var parameters = query.ToList();
        if (parameters.Find(p => p.Key is "page" or "cursor" or "deleted") is { Key: { } unknown })
        {
            throw Failure.Invalid(unknown, $"There is no parameter '{unknown}' here.");
        }

        if (parameters.TrueForAll(p => p.Key != "pageSize"))
        {
            parameters.Add(new("pageSize", FirstShown.ToString(CultureInfo.InvariantCulture)));
        }

        var columns = new List<LeadBoardColumn>();
        foreach (var stage in StagesOf(parameters.Find(p => p.Key == "stage").Value))
        {
            var own = parameters.Where(p => p.Key != "stage").Append(new("stage", ChoiceName.Of(stage)));
            var page = await leads.ListAsync(own, cancellationToken);
            columns.Add(new LeadBoardColumn(stage, page.TotalCount ?? 0, page.Items, page.NextCursor));
        }

        return new LeadBoard(columns);
    }

    private static IEnumerable<LeadStage> StagesOf(string? wanted)
    {
        if (wanted is null)
        {
            return Columns;
        }

        var names = wanted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = FilterValue.Names(typeof(LeadStage)).ToList();
        var stages = names.Select(n => (Name: n, At: known.IndexOf(n))).ToList();
        return stages.Find(s => s.At < 0 || !Columns.Contains((LeadStage)s.At)) is { Name: { } unknown }
            ? throw Failure.Invalid("stage", $"The board has no stage '{unknown}'.")
            : Columns.Where(c => stages.Exists(s => (LeadStage)s.At == c));
    }
}
