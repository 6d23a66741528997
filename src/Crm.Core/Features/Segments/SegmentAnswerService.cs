using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Segments;

/// <summary>Who is in a segment, who would be, and why.</summary>
public sealed class SegmentAnswerService(
    ISegmentRepository segments,
    ISegmentMemberRepository members,
    SegmentReader reader,
    RecordLists lists,
    IOrganizationRepository organizations,
    INameLookup names
)
{
    private const int SampleSize = 10;

    /// <summary>The members as their own list shows them, with its parameters.</summary>
    /// <exception cref="Failure">400 that names each parameter that can't be used, 404.</exception>
    public async Task<Page<object>> MembersAsync(
        Guid id,
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var segment = await RequireAsync(id, cancellationToken);
        var list = lists.Require(segment.Entity);
        var narrowed = query
            .Where(p => p.Key != FieldCatalogue.SegmentFilter)
            .Append(new(FieldCatalogue.SegmentFilter, id.ToString()));
        var page = await list.PageAsync(list.Check(narrowed), cancellationToken);
        return page.With<object>(page.Items);
    }

    /// <summary>Tries criteria out.</summary>
    /// <exception cref="Failure">400 that names each condition that can't be understood.</exception>
    public async Task<SegmentPreview> PreviewAsync(SegmentPreviewInput input, CancellationToken cancellationToken)
    {
        var list = lists.Require(input.Entity);
        var organization = await organizations.GetAsync(cancellationToken);
        var reading = reader.Read(input.Entity, input.Criteria, organization.TimeZone);
        var request = list.Check([]) with { Condition = reading.Whole, PageSize = SampleSize };
        var page = await list.PageAsync(request, cancellationToken);
        return new SegmentPreview(page.TotalCount ?? page.Items.Count, [.. page.Items]);
    }

    /// <summary>What a record answers to each condition of a segment.</summary>
    /// <exception cref="Failure">404, 409 <c>broken_criteria</c>.</exception>
    public async Task<SegmentWhy> WhyAsync(Guid id, Guid recordId, CancellationToken cancellationToken)
    {
        var segment = await RequireAsync(id, cancellationToken);
        var list = lists.Require(segment.Entity);
        var record = await list.RequireAsync(recordId, cancellationToken);
        var kept = await members.FindAsync(id, [recordId], cancellationToken);
        var since = kept.Count == 0 ? (DateTime?)null : kept.Min(m => m.EnteredAt);
        if (segment.Criteria is not { } criteria)
        {
            return new SegmentWhy
            {
                IsMember = since is not null,
                Since = since,
                Reasons = [],
                Names = new Dictionary<string, string>(),
            };
        }

        var reading = await ReadAsync(segment, criteria, cancellationToken);
        var conditions = reading.Tests.Select(t => t.Condition).Prepend(reading.Whole).ToList();
        var outcomes = await list.TestAsync(recordId, conditions, cancellationToken) ?? throw Failure.NotFound("record");
        var reasons = reading.Tests.Zip(outcomes.Skip(1), (test, outcome) => Reason(test, outcome, record)).ToList();
        return new SegmentWhy
        {
            IsMember = outcomes[0].Matches,
            Since = outcomes[0].Matches ? since : null,
            Reasons = reasons,
            Names = await NamesAsync(reading, record, cancellationToken),
        };
    }

    private static SegmentReason Reason(SegmentTest test, ConditionOutcome outcome, Record record) =>
        new()
        {
            Path = test.Path,
            Field = test.Criteria.Field!,
            Label = test.Label,
            Op = test.Criteria.Op!.Value,
            Value = test.Criteria.Value,
            Actual = test.Field is null ? outcome.Count : test.Field.Get(record),
            Matches = outcome.Matches,
        };

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        SegmentReading reading,
        Record record,
        CancellationToken cancellationToken
    )
    {
        var ids = reading
            .Tests.Where(t => t.Field?.Kind == FieldKind.Reference)
            .SelectMany(t => Ids(t.Field!.Get(record)).Concat(Asked(t.Condition)))
            .Distinct()
            .ToList();
        var found = await names.FindAsync(ids, cancellationToken);
        return ids.Where(i => found.Of(i) is not null).ToDictionary(i => i.ToString(), i => found.Of(i)!);
    }

    private static IEnumerable<Guid> Ids(object? value) => Guid.TryParse(value?.ToString(), out var id) ? [id] : [];

    private static IEnumerable<Guid> Asked(Condition condition) =>
        condition is FieldCondition { Filter: AnyOfFilter anyOf } ? anyOf.Values.OfType<Guid>() : [];

    private async Task<SegmentReading> ReadAsync(Segment segment, SegmentCriteria criteria, CancellationToken cancellationToken)
    {
        var organization = await organizations.GetAsync(cancellationToken);
        try
        {
            return reader.Read(segment.Entity, criteria, organization.TimeZone);
        }
        catch (Failure failure) when (failure.Kind == FailureKind.Invalid)
        {
            throw Failure.Conflict("broken_criteria", SegmentProblem.Of(failure));
        }
    }

    private async Task<Segment> RequireAsync(Guid id, CancellationToken cancellationToken) =>
        await segments.FindAsync(id, cancellationToken) ?? throw Failure.NotFound("segment");
}

/// <summary>Says what is wrong with criteria that were good once.</summary>
public static class SegmentProblem
{
    public static string Of(Failure failure) =>
        $"The segment asks for something that is gone: {string.Join(' ', failure.Errors.SelectMany(e => e.Value))}";
}
