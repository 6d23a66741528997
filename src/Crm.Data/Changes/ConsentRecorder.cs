using Crm.Core.Features.Consents;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Customers;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>Writes each grant and withdrawal of a consent into the ledger, whoever changes a contact or lead and however.</summary>
internal sealed class ConsentRecorder(CallerContext caller) : IChangeRecorder
{
    // The same name on contacts and leads.
    private const string Member = nameof(Contact.Consents);

    public async Task BeforeSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        var touched = pending.Changes.Where(TouchesConsents).ToList();
        var changed = touched.Where(c => c.Action == ChangeAction.Updated).Select(c => c.Id).ToList();
        var known =
            changed.Count == 0
                ? []
                : await context.Set<ConsentEntry>().Where(e => changed.Contains(e.RelatedId)).ToListAsync(cancellationToken);
        foreach (var change in touched)
        {
            Record(context, change, known, pending.At);
        }
    }

    private static bool TouchesConsents(EntityChange change) =>
        change.Record is not null
        && change.Entry.Metadata.FindProperty(Member) is not null
        && (
            change.Action == ChangeAction.Created
                ? Consents(change, before: false).Count > 0
                : change.Action == ChangeAction.Updated && change.Fields.Any(f => f.Field == "consents")
        );

    private void Record(CrmDbContext context, EntityChange change, List<ConsentEntry> known, DateTime now)
    {
        var before = change.Action == ChangeAction.Created ? [] : Consents(change, before: true);
        var after = Consents(change, before: false);

        // What was agreed to before there was a ledger.
        context.AddRange(
            before
                .Where(c => !known.Exists(e => e.RelatedId == change.Id && e.Tells(c)))
                .Select(c => Entry(change, c.Channel, c.Status, c.At ?? now, c.Source, null, null))
        );
        context.AddRange(
            after.Except(before).Select(c => Entry(change, c.Channel, c.Status, c.At ?? now, c.Source, now, caller.UserId))
        );
        context.AddRange(
            before
                .Select(c => c.Channel)
                .Except(after.Select(c => c.Channel))
                .Select(channel => Entry(change, channel, null, now, null, now, caller.UserId))
        );
    }

    private static ConsentEntry Entry(
        EntityChange change,
        ContactMethod channel,
        ConsentStatus? status,
        DateTime at,
        string? source,
        DateTime? recordedAt,
        Guid? byId
    ) =>
        new()
        {
            RelatedType = change.Record!.Type,
            RelatedId = change.Id,
            Channel = channel,
            Status = status,
            At = at,
            Source = source,
            RecordedAt = recordedAt,
            ById = byId,
        };

    private static IReadOnlyList<Consent> Consents(EntityChange change, bool before)
    {
        var property = change.Entry.Property(Member);
        return (IReadOnlyList<Consent>?)(before ? property.OriginalValue : property.CurrentValue) ?? [];
    }
}
