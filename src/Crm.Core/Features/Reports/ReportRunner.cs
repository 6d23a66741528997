using Crm.Core.Features.Currencies;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Reports;

/// <summary>Answers questions: the database adds up, and a few commands more name what it found.</summary>
public sealed class ReportRunner(ReportPlanner planner, ReportLabelReader labels, ExchangeRateReader rates)
{
    /// <summary>So many groups can be told apart at all.</summary>
    public const int MaxGroups = 20_000;

    /// <exception cref="Failure">400 that names what can't be asked; also when there are too many groups.</exception>
    public async Task<ReportResult> RunAsync(ReportQuestion question, CancellationToken cancellationToken)
    {
        var plan = await planner.PlanAsync(question, cancellationToken);
        var scales = await ScalesAsync(plan, cancellationToken);
        var columns = plan.Measures.SelectMany(m => m.Columns).Distinct().ToList();
        var groups = await plan.List.SumAsync(Request(plan, scales, columns), cancellationToken);
        if (groups.Count > MaxGroups)
        {
            throw Failure.Invalid(
                "groupBy",
                $"There are more than {MaxGroups:N0} groups. Tell the records apart by something else, or narrow them."
            );
        }

        var worth = await rates.ReadAsync(groups.Select(g => g.Currency).OfType<string>(), cancellationToken);
        var sums = new ReportSums(plan, scales, columns);
        foreach (var group in groups)
        {
            sums.Add(group, group.Currency is { } currency ? worth.Of(currency, null) : 1);
        }

        sums.Complete();
        return sums.Show(await labels.ReadAsync(sums.Keys, cancellationToken));
    }

    private static async Task<IReadOnlyList<ReportScale?>> ScalesAsync(ReportPlan plan, CancellationToken cancellationToken)
    {
        var scales = new List<ReportScale?>();
        foreach (var (i, group) in plan.Groups.Index())
        {
            scales.Add(
                group.By is null
                    ? null
                    : ReportScale.Of(
                        group,
                        await plan.List.SpanAsync(plan.Request, group.Field, cancellationToken),
                        plan.Organization.TimeZone,
                        plan.Organization.WeekStart,
                        $"groupBy[{i}].by"
                    )
            );
        }

        return scales;
    }

    private static SumRequest Request(ReportPlan plan, IReadOnlyList<ReportScale?> scales, IReadOnlyList<SumColumn> columns) =>
        new()
        {
            List = plan.Request,
            Keys = plan
                .Groups.Zip(scales, (g, s) => new SumKey(g.Field, s?.Values(g.Field, plan.Organization.TimeZone)))
                .ToList(),
            Columns = columns,
            Currency = plan.Currency,
            MaxGroups = MaxGroups,
        };
}
