using Crm.Core.Features.Activities;
using Crm.Core.Features.Contacts;
using Crm.Core.Platform.Records;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>
/// Keeps when somebody last spoke with a customer: an activity moves it forwards on every record that it names and that
/// is <see cref="IContacted"/>, and on the company of its contact. Past the change mechanisms: it follows by itself, so
/// it is no change that makes anybody's open form stale.
/// </summary>
internal sealed class ContactedRecorder(ChangeCounters counters) : IChangeRecorder
{
    public async Task AfterSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        var contacts = pending
            .Changes.Select(c => c.Record)
            .OfType<Activity>()
            .Where(a => a is { IsContact: true, IsDeleted: false } && a.OccurredAt <= pending.At)
            .ToList();
        if (contacts.Count == 0)
        {
            return;
        }

        var companies = await CompaniesAsync(context, contacts, cancellationToken);
        foreach (var kind in Kinds(context))
        {
            foreach (var moment in contacts.GroupBy(a => a.OccurredAt).OrderBy(g => g.Key))
            {
                var ids = moment.SelectMany(a => Touched(a, companies)).ToList();
                var moved = await kind.MoveAsync(context, ids, moment.Key, cancellationToken);
                // Counts of lists that filter by it are no longer true.
                counters.Mark(kind.Type, moved);
            }
        }
    }

    private static IEnumerable<Guid> Touched(Activity activity, Dictionary<Guid, Guid> companies) =>
        activity.Named.Select(r => r.Id).Concat(companies.TryGetValue(activity.ContactId ?? default, out var c) ? [c] : []);

    private static Task<Dictionary<Guid, Guid>> CompaniesAsync(
        CrmDbContext context,
        List<Activity> activities,
        CancellationToken cancellationToken
    )
    {
        var ids = activities.Select(a => a.ContactId).OfType<Guid>().Distinct().ToList();
        return context
            .Set<Contact>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(c => ids.Contains(c.Id) && c.CompanyId != null)
            .ToDictionaryAsync(c => c.Id, c => c.CompanyId!.Value, cancellationToken);
    }

    private static List<Contacted> Kinds(CrmDbContext context) =>
        RecordSets
            .Of(context)
            .Where(s => s.Entity.IsAssignableTo(typeof(IContacted)))
            .OrderBy(s => s.Type)
            .Select(s => (Contacted)Activator.CreateInstance(typeof(Contacted<>).MakeGenericType(s.Entity), s.Type)!)
            .ToList();

    private abstract class Contacted(RecordType type)
    {
        public RecordType Type => type;

        public abstract Task<int> MoveAsync(
            CrmDbContext context,
            List<Guid> ids,
            DateTime at,
            CancellationToken cancellationToken
        );
    }

    private sealed class Contacted<T>(RecordType type) : Contacted(type)
        where T : Record, IContacted
    {
        public override Task<int> MoveAsync(
            CrmDbContext context,
            List<Guid> ids,
            DateTime at,
            CancellationToken cancellationToken
        ) =>
            context
                .Set<T>()
                .IgnoreQueryFilters([RowFilters.Visibility])
                .Where(r => ids.Contains(r.Id) && (r.LastContactedAt == null || r.LastContactedAt < at))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(r => EF.Property<DateTime?>(r, nameof(IContacted.LastContactedAt)), at),
                    cancellationToken
                );
    }
}
