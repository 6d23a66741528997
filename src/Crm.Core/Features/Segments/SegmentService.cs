using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Segments;

/// <summary>Keeps the organization's segments. A list shows their members by its filter <c>segmentId</c>.</summary>
public sealed class SegmentService(
    ISegmentRepository segments,
    SegmentFields fields,
    SegmentValidator validator,
    SegmentReader reader,
    IOrganizationRepository organizations,
    IOutbox outbox,
    RecordServiceContext context
) : SettingService<Segment, SegmentInput, SegmentView>(segments, fields, validator, context)
{
    protected override string Word => "segment";

    /// <summary>What would miss the segment.</summary>
    /// <exception cref="Failure">404.</exception>
    public async Task<SegmentUses> UsesAsync(Guid id, CancellationToken cancellationToken)
    {
        var segment = await GetAsync(id, cancellationToken);
        return new SegmentUses(await segments.CountUsesAsync(id, segment.Entity, cancellationToken));
    }

    /// <summary>The segments that a record is known to be in.</summary>
    /// <exception cref="Failure">400 on <c>recordType</c>, 404.</exception>
    public async Task<RecordSegments> OfRecordAsync(IRecordList list, Guid recordId, CancellationToken cancellationToken)
    {
        await list.RequireAsync(recordId, cancellationToken);
        return new RecordSegments(await segments.FindOfRecordAsync(recordId, cancellationToken));
    }

    protected override async Task DescribeAsync(Segment segment, SegmentInput input, CancellationToken cancellationToken)
    {
        var whole = input with { Kind = input.Kind ?? (input.Criteria is null ? SegmentKind.Static : SegmentKind.Dynamic) };
        if (segment.Version > 0)
        {
            RequireSame("entity", segment.Entity == whole.Entity);
            RequireSame("kind", segment.Kind == whole.Kind);
        }

        if (whole.Criteria is { } criteria)
        {
            var organization = await organizations.GetAsync(cancellationToken);
            if (reader.Read(whole.Entity!.Value, criteria, organization.TimeZone).Tests.Count == 0)
            {
                throw Failure.Invalid(SegmentReader.Root, "Give at least one condition.");
            }
        }

        segment.Describe(whole);
    }

    protected override SegmentInput Describe(Segment segment) =>
        new()
        {
            Name = segment.Name,
            Entity = segment.Entity,
            Kind = segment.Kind,
            Criteria = segment.Criteria,
        };

    // Who is in it now is found out right after the save, for the log.
    protected override Task SavedAsync(Segment segment, CancellationToken cancellationToken)
    {
        if (segment.Kind == SegmentKind.Dynamic)
        {
            outbox.Add(SegmentRefreshHandler.MessageKind, segment.Id.ToString());
        }

        return Task.CompletedTask;
    }

    private static void RequireSame(string field, bool isSame)
    {
        if (!isSame)
        {
            throw Failure.Invalid(field, "This stays as it was when the segment was made. Make another one instead.");
        }
    }
}
