using Crm.Core.Features.Accounts;
using Crm.Core.Features.Activities;
using Crm.Core.Features.Attachments;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Exports;
using Crm.Core.Features.Imports;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Merges;
using Crm.Core.Features.Notes;
using Crm.Core.Features.Privacy;
using Crm.Core.Features.Search;
using Crm.Core.Features.Tasks;
using Crm.Core.Features.Tickets;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;
using Crm.Core.Platform.Time;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Crm.Data.Retention;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Privacy;

/// <inheritdoc cref="IErasureRepository"/>
internal sealed class ErasureRepository(
    CrmDbContext context,
    RecordPurge purge,
    TextRedaction redaction,
    ChangeCounters counters,
    TimeProvider time
) : IErasureRepository
{
    private const int MinValue = 5;
    private static readonly string[] Everywhere = [RowFilters.Bin, RowFilters.Visibility, RowFilters.Personal];

    public async Task<IReadOnlyList<ErasureView>> ListAsync(int max, CancellationToken cancellationToken)
    {
        var people = context.Set<User>();
        return await context
            .Set<Erasure>()
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Take(max)
            .Select(e => new ErasureView
            {
                Id = e.Id,
                At = e.At,
                By = people.Where(u => u.Id == e.ById).Select(u => new PersonRef(u.Id, u.DisplayName)).FirstOrDefault(),
                ContactId = e.ContactId,
                Reason = e.Reason,
                Removed = e.Removed,
                Redacted = e.Redacted,
            })
            .ToListAsync(cancellationToken);
    }

    public async Task<PersonTraces> FindTracesAsync(Contact contact, CancellationToken cancellationToken)
    {
        var contacts = new List<Contact> { contact };
        for (var next = new List<Guid> { contact.Id }; next.Count > 0; )
        {
            // Who was merged into the contact is the same person, and who into them too.
            var sources = await context
                .Set<Merge>()
                .Where(m => next.Contains(m.SurvivorId) && m.UndoneAt == null)
                .Select(m => m.SourceId)
                .ToListAsync(cancellationToken);
            var merged = await All<Contact>().Where(c => sources.Contains(c.Id)).ToListAsync(cancellationToken);
            next = merged.ConvertAll(c => c.Id).Except(contacts.Select(c => c.Id)).ToList();
            contacts.AddRange(merged.Where(c => next.Contains(c.Id)));
        }

        var ids = contacts.ConvertAll(c => (Guid?)c.Id);
        var keys = contacts.SelectMany(c => c.Emails).Select(e => EmailText.Key(e.Address)).Distinct().ToList();
        var leads = await All<Lead>()
            .Where(l => ids.Contains(l.ConvertedContactId) || keys.Contains(l.EmailKey!))
            .ToListAsync(cancellationToken);
        return new PersonTraces(
            contacts.ConvertAll(c => c.Id),
            leads.ConvertAll(l => l.Id),
            contacts.SelectMany(ValuesOf).Concat(leads.SelectMany(ValuesOf)).OfType<string>().Where(Tells).Distinct().ToList()
        );
    }

    public async Task<ErasurePreview> PreviewAsync(string name, PersonTraces traces, CancellationToken cancellationToken)
    {
        var people = traces.All.Select(id => (Guid?)id).ToList();
        var contacts = traces.Contacts.Select(id => (Guid?)id).ToList();
        var activities = await ActivitiesOfAsync(people, cancellationToken);
        var shared = activities.Count(a => IsShared(a, people));
        return new ErasurePreview(
            name,
            new Dictionary<string, int>
            {
                ["contacts"] = traces.Contacts.Count,
                ["leads"] = traces.Leads.Count,
                ["notes"] = await All<Note>().CountAsync(n => people.Contains(n.RelatedId), cancellationToken),
                ["tasks"] = await All<TaskItem>().CountAsync(t => people.Contains(t.RelatedId), cancellationToken),
                ["activities"] = activities.Count - shared,
            },
            new Dictionary<string, int>
            {
                ["activities"] = shared,
                ["deals"] = await All<Deal>().CountAsync(d => contacts.Contains(d.ContactId), cancellationToken),
                ["tickets"] = await All<Ticket>().CountAsync(t => contacts.Contains(t.ContactId), cancellationToken),
            }
        );
    }

    public async Task PartAsync(PersonTraces traces, CancellationToken cancellationToken)
    {
        var people = traces.All.Select(id => (Guid?)id).ToList();
        var shared = (await ActivitiesOfAsync(people, cancellationToken)).Where(a => IsShared(a, people)).ToList();
        var others = shared.SelectMany(a => a.Named).Select(r => r.Id).Except(traces.All).Distinct().ToList();
        var subjects = await context
            .Set<SearchDocument>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(d => others.Contains(d.RecordId))
            .ToDictionaryAsync(d => d.RecordId, d => new RecordSubject(d.Title, d.OwnerId), cancellationToken);
        foreach (var activity in shared)
        {
            activity.Part(traces.All, subjects);
        }
    }

    public async Task<IReadOnlyList<string>> RemoveAsync(
        PersonTraces traces,
        Erasure receipt,
        CancellationToken cancellationToken
    )
    {
        var people = traces.All.ToList();
        var files = await FilesOfAsync(people, cancellationToken);
        var gone = new Dictionary<RecordType, int>
        {
            [RecordType.Contact] = traces.Contacts.Count,
            [RecordType.Lead] = traces.Leads.Count,
        };
        var ids = new List<Guid>(people);
        foreach (
            var (type, persons) in ((RecordType, IReadOnlyList<Guid>)[])
                [(RecordType.Contact, traces.Contacts), (RecordType.Lead, traces.Leads)]
        )
        {
            foreach (var (kind, hanging) in await purge.PurgeAsync(type, [.. persons], cancellationToken))
            {
                gone[kind] = gone.GetValueOrDefault(kind) + hanging.Count;
                ids.AddRange(hanging);
            }
        }

        await ForgetHistoryAsync(ids, traces, cancellationToken);
        receipt.Redacted = await redaction.RedactAsync(traces.Values, cancellationToken);

        // What was remembered of any kind may still name the person.
        foreach (var type in Enum.GetValues<RecordType>())
        {
            await counters.TouchAsync(context, type, cancellationToken);
        }

        receipt.Removed = gone.Where(g => g.Value > 0).ToDictionary(g => g.Key.Plural(), g => g.Value);
        context.Add(receipt);
        context.Add(
            new AuditEntry
            {
                At = receipt.At,
                ById = receipt.ById,
                Action = ChangeAction.Deleted,
                EntityType = "erasure",
                EntityId = receipt.Id,
                EntityTitle = "A person",
                Changes = [],
            }
        );
        return files;
    }

    public async Task<(IReadOnlyList<string> Uploads, IReadOnlyList<string> Exports)> ForgetFilesAsync(
        CancellationToken cancellationToken
    )
    {
        var now = time.UtcNow();
        var uploads = context.Set<Import>().Where(i => i.Status != ImportStatus.Running && i.Status != ImportStatus.Paused);
        var exports = context.Set<Export>().Where(e => e.FileName != null);
        var names = (
            await uploads.Select(i => i.StoredName).ToListAsync(cancellationToken),
            await exports.Select(e => e.FileName!).ToListAsync(cancellationToken)
        );
        await exports.ExecuteUpdateAsync(set => set.SetProperty(e => e.ExpiresAt, now), cancellationToken);
        return names;
    }

    // That something happened stays; what, and to whom, does not.
    private async Task ForgetHistoryAsync(List<Guid> ids, PersonTraces traces, CancellationToken cancellationToken)
    {
        await context
            .Set<AuditEntry>()
            .IgnoreQueryFilters(Everywhere)
            .Where(a => ids.Contains(a.EntityId))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(a => a.EntityTitle, TextRedaction.Mark).SetProperty(a => a.Changes, new List<FieldChange>()),
                cancellationToken
            );
        await context
            .Set<Merge>()
            .Where(m => ids.Contains(m.SurvivorId) || ids.Contains(m.SourceId))
            .ExecuteDeleteAsync(cancellationToken);
        await context.Set<ImportRow>().Where(r => ids.Contains(r.RecordId!.Value)).ExecuteDeleteAsync(cancellationToken);
        foreach (var value in traces.Values)
        {
            await context
                .Set<OutboxMessage>()
                .Where(m => m.Payload.ToLower().Contains(value.ToLower()))
                .ExecuteDeleteAsync(cancellationToken);
        }
    }

    // On the person, and on what is theirs alone and goes with them.
    private async Task<IReadOnlyList<string>> FilesOfAsync(List<Guid> people, CancellationToken cancellationToken)
    {
        var on = new List<Guid>(people);
        foreach (var kind in HangingRecords.Of(context))
        {
            on.AddRange(await kind.FindLeavingAsync(context, people, cancellationToken));
        }

        var files = await context
            .Set<Attachment>()
            .IgnoreQueryFilters([RowFilters.Bin])
            .Where(a => on.Contains(a.RelatedId))
            .ToListAsync(cancellationToken);
        return files.ConvertAll(f => f.StoredName);
    }

    private async Task<List<Activity>> ActivitiesOfAsync(List<Guid?> people, CancellationToken cancellationToken) =>
        await All<Activity>()
            .Where(a => people.Contains(a.ContactId) || people.Contains(a.LeadId))
            .ToListAsync(cancellationToken);

    private static bool IsShared(Activity activity, List<Guid?> people) =>
        activity.Named.Any(r => r.Type is not RecordType.Company && !people.Contains(r.Id));

    private IQueryable<T> All<T>()
        where T : Record => context.Set<T>().IgnoreQueryFilters(Everywhere);

    private static IEnumerable<string?> ValuesOf(Contact contact) =>
        [
            FullName(contact.FirstName, contact.LastName),
            .. contact.Emails.Select(e => e.Address),
            .. contact.Phones.SelectMany(p => new[] { p.Number, TextKey.Digits(p.Number) }),
            contact.Address.Street,
            .. contact.SocialProfiles.Values,
        ];

    private static IEnumerable<string?> ValuesOf(Lead lead) =>
        [FullName(lead.FirstName, lead.LastName), lead.Email, lead.Phone, TextKey.Digits(lead.Phone)];

    // One name alone is many people's.
    private static string? FullName(string first, string last) =>
        first.Length > 0 && last.Length > 0 ? Contact.DisplayName(first, last) : null;

    private static bool Tells(string value) => value.Length >= MinValue;
}

/// <inheritdoc cref="IPersonMessages"/>
internal sealed class PersonMessages(CrmDbContext context) : IPersonMessages
{
    public async Task<IReadOnlyList<PersonMessage>> FindAsync(
        IReadOnlyCollection<Guid> ticketIds,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<Core.Features.Tickets.Conversation.TicketMessage>()
            .Where(m =>
                ticketIds.Contains(m.TicketId) && m.Visibility == Core.Features.Tickets.Conversation.MessageVisibility.Public
            )
            .OrderBy(m => m.CreatedAt)
            .ThenBy(m => m.Id)
            .Select(m => new PersonMessage(m.TicketId, m.CreatedAt, m.Author, m.Body))
            .ToListAsync(cancellationToken);
}

internal sealed class ErasureConfiguration : OwnedConfiguration<Erasure>
{
    protected override string Table => "Erasures";

    protected override void ConfigureEntity(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Erasure> builder)
    {
        builder.Property(e => e.Reason).HasMaxLength(Erasure.MaxReason);
        builder.Property(e => e.Removed).HasMaxLength(500);
        builder.HasIndex(e => new { e.OrganizationId, e.At });
    }
}
