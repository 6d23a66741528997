using Crm.Core.Features.Accounts;
using Crm.Core.Features.Campaigns;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Imports;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Notes;
using Crm.Core.Features.Products;
using Crm.Core.Features.Tasks;
using Crm.Core.Features.Tickets;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Imports;

/// <inheritdoc cref="IImportLookup"/>
internal sealed class ImportLookup(CrmDbContext context, IDatabaseDialect dialect) : IImportLookup
{
    public async Task<IReadOnlyDictionary<MatchKey, ImportMatch>> FindAsync(
        RecordType type,
        IReadOnlyCollection<MatchKey> keys,
        bool anything,
        CancellationToken cancellationToken
    )
    {
        var found = new List<ImportMatch>();
        foreach (var way in keys.GroupBy(k => k.By))
        {
            if (way.Key == MatchBy.Id)
            {
                found.AddRange(await FindByIdAsync(type, way.Select(k => Guid.Parse(k.Value)).ToList(), cancellationToken));
                continue;
            }

            var values = way.Select(k => k.Value).Distinct().ToList();
            if (type == RecordType.Contact && way.Key == MatchBy.Email)
            {
                found.AddRange(await FindByAddressAsync(values, cancellationToken));
                continue;
            }

            var beside = way.Select(k => Guid.TryParse(k.Beside, out var id) ? id : Guid.Empty).Distinct().ToList();
            if (Query(type, way.Key, values, beside) is { } query)
            {
                var rows = await query.AsNoTracking().ToListAsync(cancellationToken);
                found.AddRange(rows.Select(r => r.Match(type, way.Key, anything)));
            }
        }

        return found.OrderBy(m => m.Id).DistinctBy(m => m.Key).ToDictionary(m => m.Key);
    }

    private async Task<IEnumerable<ImportMatch>> FindByIdAsync(
        RecordType type,
        List<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var records = await RecordSets.FindAsync(context, type, new WithIds(ids), cancellationToken);
        return records.Select(r => new ImportMatch(
            new MatchKey(MatchBy.Id, r.Id.ToString()),
            r.Id,
            r.ExternalId,
            r.Title,
            r.VisibleByOwnerId
        ));
    }

    // First who holds the addresses, then the contacts, and joined to the keys: PostgreSQL knows little of tables that just begin
    // to grow, and otherwise thinks that it may as well compare all of their rows with all keys.
    private async Task<IEnumerable<ImportMatch>> FindByAddressAsync(List<string> keys, CancellationToken cancellationToken)
    {
        var points = await dialect
            .PointsAmong(context, keys)
            .Select(p => new { p.Key, p.ContactId })
            .ToListAsync(cancellationToken);
        if (points.Count == 0)
        {
            return [];
        }

        var ids = points.Select(p => p.ContactId).Distinct().ToList();
        var contacts = await context
            .Set<Contact>()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.ExternalId,
                c.FirstName,
                c.LastName,
                c.OwnerId,
            })
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        return points
            .Where(p => contacts.ContainsKey(p.ContactId))
            .Select(p => (p.Key, Contact: contacts[p.ContactId]))
            .Select(p => new ImportMatch(
                new MatchKey(MatchBy.Email, p.Key),
                p.Contact.Id,
                p.Contact.ExternalId,
                Contact.DisplayName(p.Contact.FirstName, p.Contact.LastName),
                p.Contact.OwnerId
            ));
    }

    public async Task<IReadOnlyList<string>> NamesAsync(RecordType type, int max, CancellationToken cancellationToken)
    {
        var names = type switch
        {
            RecordType.Company => context.Set<Company>().Select(c => c.Name),
            RecordType.Product => context.Set<Product>().Select(p => p.Name),
            RecordType.Campaign => context.Set<Campaign>().Select(c => c.Name),
            RecordType.Contact
            or RecordType.Lead
            or RecordType.Deal
            or RecordType.Task
            or RecordType.Activity
            or RecordType.Note
            or RecordType.Ticket => null,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A kind of record without names"),
        };
        return names is null ? [] : await names.OrderBy(n => n).Take(max).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ImportPerson>> PeopleAsync(CancellationToken cancellationToken) =>
        await context
            .Set<User>()
            .OrderBy(u => u.Id)
            .Select(u => new ImportPerson(u.Id, u.DisplayName, u.Email))
            .ToListAsync(cancellationToken);

    private IQueryable<Found>? Query(RecordType type, MatchBy by, List<string> values, List<Guid> beside) =>
        type switch
        {
            RecordType.Contact => Contacts(by, values),
            RecordType.Company => Companies(by, values),
            RecordType.Lead => Leads(by, values),
            RecordType.Deal => Deals(by, values),
            RecordType.Campaign => Campaigns(by, values),
            RecordType.Product => Products(by, values),
            RecordType.Task => Tasks(by, values),
            RecordType.Note => Notes(by, values, beside),
            RecordType.Ticket => Tickets(by, values),
            RecordType.Activity => null,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A kind of record that is not found"),
        };

    private IQueryable<Found>? Contacts(MatchBy by, List<string> values)
    {
        var all = context.Set<Contact>();
        return by switch
        {
            MatchBy.ExternalId => all.Where(c => values.Contains(c.LivingExternalId!))
                .Select(c => new Found(
                    c.LivingExternalId!,
                    c.Id,
                    c.ExternalId,
                    c.FirstName + " " + c.LastName,
                    c.OwnerId,
                    null,
                    null
                )),
            MatchBy.Name => all.Where(c => values.Contains(c.NameKey))
                .Select(c => new Found(
                    c.NameKey,
                    c.Id,
                    c.ExternalId,
                    c.FirstName + " " + c.LastName,
                    c.OwnerId,
                    c.CompanyId,
                    c.Phone ?? ""
                )),
            MatchBy.Id or MatchBy.Email or MatchBy.Domain or MatchBy.Code or MatchBy.Text => null,
            _ => throw Unknown(by),
        };
    }

    private IQueryable<Found>? Companies(MatchBy by, List<string> values)
    {
        var all = context.Set<Company>();
        return by switch
        {
            MatchBy.ExternalId => all.Where(c => values.Contains(c.LivingExternalId!))
                .Select(c => new Found(c.LivingExternalId!, c.Id, c.ExternalId, c.Name, c.OwnerId, null, c.Domain)),
            MatchBy.Domain => all.Where(c => values.Contains(c.LivingDomain!))
                .Select(c => new Found(c.LivingDomain!, c.Id, c.ExternalId, c.Name, c.OwnerId, null, c.Domain)),
            MatchBy.Name => all.Where(c => values.Contains(c.NameKey))
                .Select(c => new Found(c.NameKey, c.Id, c.ExternalId, c.Name, c.OwnerId, null, c.Domain)),
            MatchBy.Id or MatchBy.Email or MatchBy.Code or MatchBy.Text => null,
            _ => throw Unknown(by),
        };
    }

    private IQueryable<Found>? Leads(MatchBy by, List<string> values)
    {
        var all = context.Set<Lead>();
        return by switch
        {
            MatchBy.ExternalId => all.Where(l => values.Contains(l.LivingExternalId!))
                .Select(l => new Found(
                    l.LivingExternalId!,
                    l.Id,
                    l.ExternalId,
                    l.FirstName + " " + l.LastName,
                    l.OwnerId,
                    null,
                    null
                )),
            MatchBy.Email => all.Where(l => values.Contains(l.EmailKey!))
                .Select(l => new Found(l.EmailKey!, l.Id, l.ExternalId, l.FirstName + " " + l.LastName, l.OwnerId, null, null)),
            MatchBy.Name => all.Where(l => values.Contains(l.NameKey))
                .Select(l => new Found(
                    l.NameKey,
                    l.Id,
                    l.ExternalId,
                    l.FirstName + " " + l.LastName,
                    l.OwnerId,
                    null,
                    l.Company
                )),
            MatchBy.Id or MatchBy.Domain or MatchBy.Code or MatchBy.Text => null,
            _ => throw Unknown(by),
        };
    }

    private IQueryable<Found>? Deals(MatchBy by, List<string> values)
    {
        var all = context.Set<Deal>();
        return by switch
        {
            MatchBy.ExternalId => all.Where(d => values.Contains(d.LivingExternalId!))
                .Select(d => new Found(d.LivingExternalId!, d.Id, d.ExternalId, d.Name, d.OwnerId, null, null)),
            MatchBy.Name => all.Where(d => values.Contains(d.NameKey))
                .Select(d => new Found(d.NameKey, d.Id, d.ExternalId, d.Name, d.OwnerId, d.CompanyId, null)),
            MatchBy.Id or MatchBy.Email or MatchBy.Domain or MatchBy.Code or MatchBy.Text => null,
            _ => throw Unknown(by),
        };
    }

    private IQueryable<Found>? Campaigns(MatchBy by, List<string> values)
    {
        var all = context.Set<Campaign>();
        return by switch
        {
            MatchBy.ExternalId => all.Where(c => values.Contains(c.LivingExternalId!))
                .Select(c => new Found(c.LivingExternalId!, c.Id, c.ExternalId, c.Name, c.OwnerId, null, null)),
            MatchBy.Code => all.Where(c => values.Contains(c.LivingCode!))
                .Select(c => new Found(c.LivingCode!, c.Id, c.ExternalId, c.Name, c.OwnerId, null, null)),
            MatchBy.Name => all.Where(c => values.Contains(c.NameKey))
                .Select(c => new Found(c.NameKey, c.Id, c.ExternalId, c.Name, c.OwnerId, null, null)),
            MatchBy.Id or MatchBy.Email or MatchBy.Domain or MatchBy.Text => null,
            _ => throw Unknown(by),
        };
    }

    private IQueryable<Found>? Products(MatchBy by, List<string> values)
    {
        var all = context.Set<Product>();
        return by switch
        {
            MatchBy.ExternalId => all.Where(p => values.Contains(p.LivingExternalId!))
                .Select(p => new Found(p.LivingExternalId!, p.Id, p.ExternalId, p.Name, p.OwnerId, null, null)),
            MatchBy.Code => all.Where(p => values.Contains(p.LivingSku!))
                .Select(p => new Found(p.LivingSku!, p.Id, p.ExternalId, p.Name, p.OwnerId, null, null)),
            MatchBy.Name => all.Where(p => values.Contains(p.NameKey))
                .Select(p => new Found(p.NameKey, p.Id, p.ExternalId, p.Name, p.OwnerId, null, null)),
            MatchBy.Id or MatchBy.Email or MatchBy.Domain or MatchBy.Text => null,
            _ => throw Unknown(by),
        };
    }

    // Two customers may well ask the same: only another system's key says that it is one ticket.
    private IQueryable<Found>? Tickets(MatchBy by, List<string> values) =>
        by == MatchBy.ExternalId
            ? context
                .Set<Ticket>()
                .Where(t => values.Contains(t.LivingExternalId!))
                .Select(t => new Found(t.LivingExternalId!, t.Id, t.ExternalId, t.Subject, t.OwnerId, null, null))
            : null;

    private IQueryable<Found>? Tasks(MatchBy by, List<string> values)
    {
        var all = context.Set<TaskItem>();
        return by switch
        {
            MatchBy.ExternalId => all.Where(t => values.Contains(t.LivingExternalId!))
                .Select(t => new Found(t.LivingExternalId!, t.Id, t.ExternalId, t.Name, t.RelatedOwnerId, null, null)),
            MatchBy.Name => all.Where(t => values.Contains(t.NameKey))
                .Select(t => new Found(t.NameKey, t.Id, t.ExternalId, t.Name, t.RelatedOwnerId, t.RelatedId, null)),
            MatchBy.Id or MatchBy.Email or MatchBy.Domain or MatchBy.Code or MatchBy.Text => null,
            _ => throw Unknown(by),
        };
    }

    private IQueryable<Found>? Notes(MatchBy by, List<string> values, List<Guid> beside)
    {
        var all = context.Set<Note>();
        return by switch
        {
            MatchBy.ExternalId => all.Where(n => values.Contains(n.LivingExternalId!))
                .Select(n => new Found(n.LivingExternalId!, n.Id, n.ExternalId, "", n.OwnerId, null, null)),
            // A record has few notes, and their texts are long.
            MatchBy.Text => all.Where(n => beside.Contains(n.RelatedId))
                .Select(n => new Found(n.Body, n.Id, n.ExternalId, "", n.OwnerId, n.RelatedId, null)),
            MatchBy.Id or MatchBy.Email or MatchBy.Domain or MatchBy.Code or MatchBy.Name => null,
            _ => throw Unknown(by),
        };
    }

    private static ArgumentOutOfRangeException Unknown(MatchBy by) => new(nameof(by), by, "A way of naming without query");

    private sealed record WithIds(List<Guid> Ids) : IRecordQuery
    {
        public IQueryable<T> Over<T>(IQueryable<T> records)
            where T : Record => records.AsNoTracking().Where(r => Ids.Contains(r.Id));
    }

    /// <summary>A row that was found.</summary>
    private sealed record Found(
        string Value,
        Guid Id,
        string? ExternalId,
        string Title,
        Guid? OwnerId,
        Guid? BesideId,
        string? BesideText
    )
    {
        public ImportMatch Match(RecordType type, MatchBy by, bool anything)
        {
            var key = new MatchKey(by, Value, anything || by is not (MatchBy.Name or MatchBy.Text) ? null : Beside(type));
            return new ImportMatch(key, Id, ExternalId, Title.Trim(), OwnerId, type == RecordType.Company ? BesideText : null);
        }

        // As the identity of a row of this kind has it.
        private string? Beside(RecordType type)
        {
            var beside = type switch
            {
                RecordType.Contact => $"{BesideId} {TextKey.Digits(BesideText)}",
                RecordType.Lead => TextKey.Fold(BesideText),
                RecordType.Company => null,
                _ => BesideId?.ToString(),
            };
            return string.IsNullOrEmpty(beside) ? null : beside;
        }
    }
}
