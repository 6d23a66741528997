using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Reports;

/// <summary>A question that can be answered: names are fields, the stretch of time is from when to when.</summary>
/// <param name="List">Whose records.</param>
/// <param name="Organization">Its time zone, week and currency count.</param>
/// <param name="Request">Which records.</param>
/// <param name="Filter">The same as query parameters of the list.</param>
/// <param name="Measures">Its numbers.</param>
/// <param name="Groups">By what they are told apart.</param>
/// <param name="Order">In which order.</param>
public sealed record ReportPlan(
    IRecordList List,
    Organization Organization,
    ListRequest Request,
    IReadOnlyDictionary<string, string> Filter,
    IReadOnlyList<PlannedMeasure> Measures,
    IReadOnlyList<PlannedGroup> Groups,
    ReportOrder Order
)
{
    /// <summary>Tells amounts apart that have to be converted; null: there are none.</summary>
    public Field? Currency => Measures.Any(m => m.IsConverted) ? List.Fields.CurrencyField : null;
}

/// <summary>One number.</summary>
/// <param name="Function">How it is worked out.</param>
/// <param name="Field">Of what; null for the count.</param>
/// <param name="IsConverted">Whether the amount is in a currency of the record's own.</param>
public sealed record PlannedMeasure(ReportFunction Function, Field? Field, bool IsConverted)
{
    /// <summary>What the database works out for it.</summary>
    public IEnumerable<SumColumn> Columns =>
        Function switch
        {
            ReportFunction.Count => [],
            ReportFunction.Sum => [new(Field!, Aggregate.Sum)],
            ReportFunction.Average => [new(Field!, Aggregate.Sum), new(Field!, Aggregate.Known)],
            ReportFunction.Min => [new(Field!, Aggregate.Least)],
            ReportFunction.Max => [new(Field!, Aggregate.Greatest)],
            _ => throw new InvalidOperationException($"A function without columns: {Function}"),
        };
}

/// <summary>By what records are told apart.</summary>
/// <param name="Field">The field.</param>
/// <param name="By">How long a group is; null for what is no time.</param>
public sealed record PlannedGroup(Field Field, ReportUnit? By);
