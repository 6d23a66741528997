using Crm.Core.Features.Activities;
using Crm.Core.Features.Consents;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Notes;
using Crm.Core.Features.Segments;
using Crm.Core.Features.Tasks;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Privacy;

/// <summary>Puts together all that is kept about one person, from the lists that everybody uses.</summary>
public sealed class PersonExportService(
    ContactService contacts,
    TimelineService timeline,
    AuditService audit,
    IPersonMessages messages,
    ConsentHistoryService consents,
    SegmentService segments,
    IEnumerable<IRecordList> lists,
    TimeProvider time
)
{
    /// <exception cref="Failure">404.</exception>
    public async Task<PersonExport> ExportAsync(Guid contactId, CancellationToken cancellationToken)
    {
        var contact = await contacts.GetAsync(contactId, cancellationToken);
        var id = contactId.ToString();
        var leads = await LeadsAsync(contact, cancellationToken);
        List<RecordRef> same = [new(RecordType.Contact, contactId), .. leads.Select(l => new RecordRef(RecordType.Lead, l.Id))];
        var tickets = await AllAsync<TicketView>(RecordType.Ticket, "contactId", id, cancellationToken);
        return new PersonExport
        {
            ExportedAt = time.UtcNow(),
            Contact = contact,
            Leads = leads,
            Consents = await ConsentsAsync(same, cancellationToken),
            Segments = await SegmentsAsync(same, cancellationToken),
            Deals = await AllAsync<DealView>(RecordType.Deal, "contactId", id, cancellationToken),
            Activities = await AllAsync<ActivityView>(RecordType.Activity, "contactId", id, cancellationToken),
            Notes = await AllAsync<NoteView>(RecordType.Note, "relatedId", id, cancellationToken),
            Tasks = await AllAsync<TaskView>(RecordType.Task, "relatedId", id, cancellationToken),
            Tickets = tickets,
            Messages = await messages.FindAsync(tickets.Select(t => t.Id).ToList(), cancellationToken),
            Timeline = await AllAsync(page => timeline.OfRecordAsync(page.Prepend(new("contactId", id)), cancellationToken)),
            Audit = await AllAsync(page => audit.ListAsync(page.Prepend(new("entityId", id)), cancellationToken)),
        };
    }

    private async Task<IReadOnlyList<ConsentHistoryItem>> ConsentsAsync(List<RecordRef> same, CancellationToken cancellationToken)
    {
        var all = new List<ConsentHistoryItem>();
        foreach (var person in same)
        {
            all.AddRange((await consents.ListAsync(person, cancellationToken)).Items);
        }

        return all.OrderByDescending(c => c.At).ToList();
    }

    private async Task<IReadOnlyList<PersonSegment>> SegmentsAsync(List<RecordRef> same, CancellationToken cancellationToken)
    {
        var all = new List<PersonSegment>();
        foreach (var person in same)
        {
            var list = lists.Single(l => l.Type == person.Type);
            var found = await segments.OfRecordAsync(list, person.Id, cancellationToken);
            all.AddRange(found.Items.Select(s => new PersonSegment(s.Name, s.Since)));
        }

        return all;
    }

    private async Task<IReadOnlyList<LeadView>> LeadsAsync(ContactView contact, CancellationToken cancellationToken)
    {
        var became = await AllAsync<LeadView>(
            RecordType.Lead,
            "convertedContactId",
            contact.Id.ToString(),
            cancellationToken,
            KeyValuePair.Create("stage", "converted")
        );
        var found = new List<LeadView>(became);
        foreach (var address in contact.Emails.Select(e => e.Address))
        {
            found.AddRange(await AllAsync<LeadView>(RecordType.Lead, "email", address, cancellationToken));
        }

        return found.DistinctBy(l => l.Id).ToList();
    }

    private async Task<IReadOnlyList<TView>> AllAsync<TView>(
        RecordType type,
        string filter,
        string value,
        CancellationToken cancellationToken,
        params KeyValuePair<string, string>[] others
    )
        where TView : RecordView
    {
        var list = lists.Single(l => l.Type == type);
        var all = await AllAsync(page => list.PageAsync(list.Check([.. page, .. others, new(filter, value)]), cancellationToken));
        return all.Cast<TView>().ToList();
    }

    private static async Task<IReadOnlyList<T>> AllAsync<T>(Func<IEnumerable<KeyValuePair<string, string>>, Task<Page<T>>> read)
    {
        var all = new List<T>();
        string? cursor = null;
        do
        {
            KeyValuePair<string, string>[] size = [new("pageSize", "100")];
            var page = await read(cursor is null ? size : [.. size, new("cursor", cursor)]);
            all.AddRange(page.Items);
            cursor = page.NextCursor;
        } while (cursor is not null);

        return all;
    }
}

/// <summary>Reads what was written between people and the desk.</summary>
public interface IPersonMessages
{
    /// <summary>The public messages of these tickets, the oldest first.</summary>
    Task<IReadOnlyList<PersonMessage>> FindAsync(IReadOnlyCollection<Guid> ticketIds, CancellationToken cancellationToken);
}
