using Crm.Core.Features.Activities;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Crm.Data.Persistence;

namespace Crm.Data.Features.Activities;

internal sealed class ActivityRepository(CrmDbContext context, ListReader lists, INameLookup names)
    : RecordRepository<Activity, ActivityView>(context, lists),
        IActivityRepository
{
    private static readonly ListSource<Activity, ActivityView> Shared = new()
    {
        Type = RecordType.Activity,
        View = a => new ActivityView
        {
            Id = a.Id,
            Version = a.Version,
            CreatedAt = a.CreatedAt,
            UpdatedAt = a.UpdatedAt,
            CreatedBy = a.CreatedById,
            OwnerId = a.OwnerId,
            Owner = a.Owner == null ? null : new PersonRef(a.Owner.Id, a.Owner.DisplayName),
            Tags = a.Tags,
            ExternalId = a.ExternalId,
            DeletedAt = a.DeletedAt,
            Type = a.ActivityType,
            Direction = a.Direction,
            Subject = a.Subject,
            Body = a.Body,
            Outcome = a.Outcome,
            Sentiment = a.Sentiment,
            OccurredAt = a.OccurredAt,
            DurationMinutes = a.DurationMinutes,
            NextStep = a.NextStep,
            FollowUpAt = a.FollowUpAt,
            FollowUpTaskId = a.FollowUpTaskId,
            ContactId = a.ContactId,
            CompanyId = a.CompanyId,
            LeadId = a.LeadId,
            DealId = a.DealId,
            TicketId = a.TicketId,
        },
        BinText = text => a => a.SubjectKey.Contains(text),
    };

    protected override ListSource<Activity, ActivityView> Source => Shared;

    protected override async Task<IReadOnlyList<ActivityView>> CompleteAsync(
        IReadOnlyList<ActivityView> views,
        CancellationToken cancellationToken
    )
    {
        var ids = views.SelectMany(v => new[] { v.ContactId, v.CompanyId, v.LeadId, v.DealId, v.TicketId }).OfType<Guid>();
        var found = await names.FindAsync(ids, cancellationToken);
        NamedRef? Named(Guid? id) => id is { } known && found.Of(known) is { } name ? new NamedRef(known, name) : null;
        return views
            .Select(v =>
                v with
                {
                    Contact = Named(v.ContactId),
                    Company = Named(v.CompanyId),
                    Lead = Named(v.LeadId),
                    Deal = Named(v.DealId),
                    Ticket = Named(v.TicketId),
                }
            )
            .ToList();
    }
}
