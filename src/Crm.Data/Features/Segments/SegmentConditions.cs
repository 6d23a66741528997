using Crm.Core.Features.Accounts;
using Crm.Core.Features.Segments;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Segments;

/// <summary>That a record is kept as a member of a segment.</summary>
internal sealed record MemberCondition(Guid SegmentId) : Condition;

/// <summary>Turns the segments that a list is filtered by into conditions on its rows.</summary>
internal sealed class SegmentConditions(CrmDbContext context, SegmentReader reader)
{
    /// <summary>The request with the criteria of the segments that it names.</summary>
    /// <exception cref="Failure">400 on <c>segmentId</c>.</exception>
    public async Task<ListRequest> ApplyAsync(RecordType type, ListRequest request, CancellationToken cancellationToken)
    {
        var named = request.Filters.OfType<AnyOfFilter>().FirstOrDefault(f => f.Field.Name == FieldCatalogue.SegmentFilter);
        if (named is null)
        {
            // What a condition comes to is not told by the parameters that answers are remembered by.
            return request.Condition is null ? request : request with { MovesWithTime = true };
        }

        var ids = named.Values.Cast<Guid>().Distinct().ToList();
        var zone = context.Set<Organization>().Select(o => o.TimeZone);
        var found = await context
            .Set<Segment>()
            .AsNoTracking()
            .Where(s => ids.Contains(s.Id) && s.Entity == type)
            .Select(s => new { Segment = s, Zone = zone.First() })
            .ToListAsync(cancellationToken);
        if (found.Count < ids.Count)
        {
            throw Failure.Invalid(FieldCatalogue.SegmentFilter, $"There is no such segment of {type.Plural()}.");
        }

        var any = found.ConvertAll(f => Read(f.Segment, f.Zone).Whole);
        var members = any.Count == 1 ? any[0] : new GroupCondition(GroupKind.Any, any);
        return request with
        {
            Condition = request.Condition is { } also ? new GroupCondition(GroupKind.All, [members, also]) : members,
            MovesWithTime = true,
        };
    }

    /// <summary>What makes a record a member of a segment.</summary>
    /// <exception cref="Failure">400 on <c>segmentId</c> when the criteria ask for something that is gone.</exception>
    public SegmentReading Read(Segment segment, string zone)
    {
        try
        {
            return segment.Criteria is { } criteria
                ? reader.Read(segment.Entity, criteria, zone)
                : new SegmentReading(new MemberCondition(segment.Id), []);
        }
        catch (Failure failure) when (failure.Kind == FailureKind.Invalid)
        {
            throw Failure.Invalid(FieldCatalogue.SegmentFilter, SegmentProblem.Of(failure));
        }
    }
}
