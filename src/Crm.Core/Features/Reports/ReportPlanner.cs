using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Reports;

/// <summary>Checks a question against the field catalogue of what it asks about, in the caller's rights.</summary>
public sealed class ReportPlanner(RecordLists lists, IOrganizationRepository organizations, TimeProvider time)
{
    public const int MaxMeasures = 4;
    public const int MaxGroups = 2;

    private static readonly ReportMeasure[] JustCount = [new()];

    /// <summary>The numbers that a question asks for; the count when it says nothing.</summary>
    public static IReadOnlyList<ReportMeasure> MeasuresOf(ReportQuestion question) =>
        question.Measures is { Count: > 0 } measures ? measures : JustCount;

    /// <summary>Whether records can be told apart by the field: only then can a list show each group.</summary>
    public static bool CanGroup(Field field) =>
        field is { Selector: not null, IsFilterable: true } && field.Kind is not (FieldKind.Money or FieldKind.Structure);

    public static bool IsTime(Field field) => field.Kind is FieldKind.DateTime or FieldKind.Date;

    /// <exception cref="Failure">400 that names <c>entity</c>, <c>measures[i].field</c>, <c>groupBy[i].field</c>, <c>filter.x</c> …</exception>
    public async Task<ReportPlan> PlanAsync(ReportQuestion question, CancellationToken cancellationToken)
    {
        var list = lists.Require(question.Entity);
        var organization = await organizations.GetAsync(cancellationToken);
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var measures = Measures(list.Fields, question, errors);
        var groups = Groups(list.Fields, question, errors);
        var filter = WithPeriod(list.Fields, question, organization, errors);
        var request = Check(question.Entity, filter, errors);
        return errors.Count == 0
            ? new ReportPlan(list, organization, request!, filter, measures, groups, question.Order ?? ReportOrder.Natural)
            : throw Failure.Invalid(errors);
    }

    private static List<PlannedMeasure> Measures(
        FieldCatalogue fields,
        ReportQuestion question,
        Dictionary<string, string[]> errors
    )
    {
        var measures = MeasuresOf(question);
        if (measures.Count > MaxMeasures)
        {
            errors["measures"] = [$"Give at most {MaxMeasures} numbers."];
            return [];
        }

        var planned = new List<PlannedMeasure>();
        foreach (var (i, measure) in measures.Index())
        {
            if (measure is null)
            {
                errors[$"measures[{i}]"] = ["Say what is worked out."];
            }
            else if (measure.Function == ReportFunction.Count)
            {
                if (measure.Field is not null)
                {
                    errors[$"measures[{i}].field"] = ["Records are counted, not fields."];
                }

                planned.Add(new PlannedMeasure(ReportFunction.Count, null, false));
            }
            else if (measure.Field is null || fields.Find(measure.Field) is not { IsMeasured: true, Selector: not null } field)
            {
                errors[$"measures[{i}].field"] = [$"There is no number '{measure.Field}' here."];
            }
            else
            {
                var isConverted = field is { Kind: FieldKind.Money, Worth: null } && fields.CurrencyField is not null;
                planned.Add(new PlannedMeasure(measure.Function, field, isConverted));
            }
        }

        if (errors.Count == 0 && planned.Distinct().Count() < planned.Count)
        {
            errors["measures"] = ["One of the numbers stands here twice."];
        }

        return planned;
    }

    private static List<PlannedGroup> Groups(FieldCatalogue fields, ReportQuestion question, Dictionary<string, string[]> errors)
    {
        var groups = question.GroupBy ?? [];
        if (groups.Count > MaxGroups)
        {
            errors["groupBy"] = [$"Give at most {MaxGroups} fields."];
            return [];
        }

        var planned = new List<PlannedGroup>();
        foreach (var (i, group) in groups.Index())
        {
            if (Find(fields, group?.Field) is not { } field || !CanGroup(field))
            {
                errors[$"groupBy[{i}].field"] = [$"Records can't be told apart by '{group?.Field}'."];
            }
            else if (planned.Any(p => p.Field == field))
            {
                errors[$"groupBy[{i}].field"] = ["This field stands here twice."];
            }
            else if (group!.By is not null && !IsTime(field))
            {
                errors[$"groupBy[{i}].by"] = ["Only times and dates have a length."];
            }
            else
            {
                planned.Add(new PlannedGroup(field, IsTime(field) ? group.By ?? ReportUnit.Month : null));
            }
        }

        return planned;
    }

    private IReadOnlyDictionary<string, string> WithPeriod(
        FieldCatalogue fields,
        ReportQuestion question,
        Organization organization,
        Dictionary<string, string[]> errors
    )
    {
        var filter = question.Filter ?? new Dictionary<string, string>();
        if (question.Period is not { } period)
        {
            return filter;
        }

        if (Find(fields, period.Field) is not { IsFilterable: true } field || !IsTime(field))
        {
            errors["period.field"] = [$"There is no time '{period.Field}' here."];
            return filter;
        }

        var today = LocalTime.Today(time.UtcNow(), organization.TimeZone);
        var (first, before) = ReportPeriods.Of(period.Within, today, organization.WeekStart);
        var narrowed = new Dictionary<string, string>(filter, StringComparer.Ordinal);
        foreach (var (name, range) in RangeParameter.Of(field))
        {
            if (!narrowed.TryAdd(name, ReportFilters.Bound(field, range.IsUpper ? before : first, organization.TimeZone)))
            {
                errors["period.field"] = [$"Give either the period or the filter '{name}'."];
            }
        }

        return narrowed;
    }

    // A request may say null where a name belongs.
    private static Field? Find(FieldCatalogue fields, string? name) => name is null ? null : fields.Find(name);

    private ListRequest? Check(
        RecordType? entity,
        IReadOnlyDictionary<string, string> filter,
        Dictionary<string, string[]> errors
    )
    {
        try
        {
            return lists.Check(new ListChoice(entity, filter, null, null));
        }
        catch (Failure failure) when (failure.Kind == FailureKind.Invalid)
        {
            foreach (var (name, messages) in failure.Errors)
            {
                errors[name] = messages;
            }

            return null;
        }
    }
}
