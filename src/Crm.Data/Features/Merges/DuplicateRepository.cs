using Crm.Core.Features.Accounts;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Merges.Duplicates;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Merges;

/// <inheritdoc cref="IDuplicateRepository"/>
internal sealed class DuplicateRepository(CrmDbContext context) : IDuplicateRepository
{
    // Of each reason; whoever has more of them than this has a list of them for weeks.
    private const int MaxPairs = 2000;
    private const int MaxCompanies = 20_000;

    // Everybody of a company is compared with everybody: of larger ones that is more than a scan is worth.
    private const int MaxPeople = 300;
    private const int MaxMistypes = 2;
    private const int MinTypedName = 6;

    private IQueryable<Contact> Contacts => context.Set<Contact>();

    private IQueryable<Company> Companies => context.Set<Company>();

    public async Task<IReadOnlyList<DuplicateFinding>> FindContactsAsync(CancellationToken cancellationToken)
    {
        var points = context.Set<ContactPoint>();
        var byEmail =
            from a in points
            join b in points on a.Key equals b.Key
            where b.Holder != "" && a.ContactId != b.ContactId
            join first in Contacts on a.ContactId equals first.Id
            join second in Contacts on b.ContactId equals second.Id
            select new Pair(first.Id, second.Id);
        var byPhone =
            from a in Contacts
            join b in Contacts on a.PhoneKey equals b.PhoneKey
            where a.PhoneKey != null && a.Id < b.Id
            select new Pair(a.Id, b.Id);
        var byName =
            from a in Contacts
            join b in Contacts on a.NameKey equals b.NameKey
            where a.Id < b.Id && (a.CompanyId == b.CompanyId || a.CompanyId == null || b.CompanyId == null)
            select new Pair(a.Id, b.Id);
        return
        [
            .. await FindAsync(byEmail, DuplicateReason.SameEmail, cancellationToken),
            .. await FindAsync(byPhone, DuplicateReason.SamePhone, cancellationToken),
            .. await FindAsync(byName, DuplicateReason.SameName, cancellationToken),
            .. await FindMistypedAsync(cancellationToken),
        ];
    }

    public async Task<IReadOnlyList<DuplicateFinding>> FindCompaniesAsync(CancellationToken cancellationToken)
    {
        var byDomain =
            from a in Companies
            join b in Companies on a.LivingDomain equals b.LivingDomain
            where a.LivingDomain != null && a.Id < b.Id
            select new Pair(a.Id, b.Id);
        var byPhone =
            from a in Companies
            join b in Companies on a.PhoneKey equals b.PhoneKey
            where a.PhoneKey != null && a.Id < b.Id
            select new Pair(a.Id, b.Id);
        var byName =
            from a in Companies
            join b in Companies on a.NameKey equals b.NameKey
            where a.Id < b.Id
            select new Pair(a.Id, b.Id);
        return
        [
            .. await FindAsync(byDomain, DuplicateReason.SameDomain, cancellationToken),
            .. await FindAsync(byPhone, DuplicateReason.SamePhone, cancellationToken),
            .. await FindAsync(byName, DuplicateReason.SameName, cancellationToken),
            .. await FindOfOtherFormAsync(cancellationToken),
        ];
    }

    public async Task<IReadOnlyList<(Guid Id, DuplicateReason Reason)>> FindContactsLikeAsync(
        DuplicateKeys keys,
        int max,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(Guid, DuplicateReason)>();
        if (keys.EmailKey is { } email)
        {
            var holders = Contacts.Where(c => c.Points.Any(p => p.Key == email));
            found.AddRange(await IdsAsync(holders, DuplicateReason.SameEmail, max, cancellationToken));
        }

        if (keys.PhoneKey is { } phone)
        {
            var owners = Contacts.Where(c => c.PhoneKey == phone);
            found.AddRange(await IdsAsync(owners, DuplicateReason.SamePhone, max, cancellationToken));
        }

        if (keys.NameKey.Length > 0)
        {
            var (name, company) = (keys.NameKey, keys.CompanyId);
            var namesakes = Contacts.Where(c =>
                c.NameKey == name && (company == null || c.CompanyId == null || c.CompanyId == company)
            );
            found.AddRange(await IdsAsync(namesakes, DuplicateReason.SameName, max, cancellationToken));
        }

        return found;
    }

    public async Task<IReadOnlyList<(Guid Id, DuplicateReason Reason)>> FindCompaniesLikeAsync(
        DuplicateKeys keys,
        int max,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(Guid, DuplicateReason)>();
        if (keys.Domain is { } domain)
        {
            var holders = Companies.Where(c => c.LivingDomain == domain);
            found.AddRange(await IdsAsync(holders, DuplicateReason.SameDomain, max, cancellationToken));
        }

        if (keys.PhoneKey is { } phone)
        {
            var owners = Companies.Where(c => c.PhoneKey == phone);
            found.AddRange(await IdsAsync(owners, DuplicateReason.SamePhone, max, cancellationToken));
        }

        if (keys.NameKey.Length > 0)
        {
            var name = keys.NameKey;
            var namesakes = Companies.Where(c => c.NameKey == name);
            found.AddRange(await IdsAsync(namesakes, DuplicateReason.SameName, max, cancellationToken));
        }

        return found;
    }

    public async Task<IReadOnlyDictionary<Guid, DuplicateRecord>> ShowAsync(
        RecordType type,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, DuplicateRecord>();
        }

        var records =
            type == RecordType.Company
                ? Companies
                    .Where(c => ids.Contains(c.Id))
                    .Select(c => new DuplicateRecord
                    {
                        Id = c.Id,
                        Title = c.Name,
                        Address = c.Domain,
                        Phone = c.Phone,
                        Subtitle = c.Industry,
                        Company = c.Parent == null ? null : new NamedRef(c.Parent.Id, c.Parent.Name),
                        Owner = c.Owner == null ? null : new PersonRef(c.Owner.Id, c.Owner.DisplayName),
                        CreatedAt = c.CreatedAt,
                    })
                : Contacts
                    .Where(c => ids.Contains(c.Id))
                    .Select(c => new DuplicateRecord
                    {
                        Id = c.Id,
                        Title = (c.FirstName + " " + c.LastName).Trim(),
                        Address = c.Email,
                        Phone = c.Phone,
                        Subtitle = c.JobTitle,
                        Company = c.Company == null ? null : new NamedRef(c.Company.Id, c.Company.Name),
                        Owner = c.Owner == null ? null : new PersonRef(c.Owner.Id, c.Owner.DisplayName),
                        CreatedAt = c.CreatedAt,
                    });
        return await records.ToDictionaryAsync(r => r.Id, cancellationToken);
    }

    public async Task<IReadOnlySet<PairKey>> FindDismissedAsync(CancellationToken cancellationToken)
    {
        var pairs = await context
            .Set<DuplicateDismissal>()
            .Select(d => new { d.FirstId, d.SecondId })
            .ToListAsync(cancellationToken);
        return pairs.Select(p => new PairKey(p.FirstId, p.SecondId)).ToHashSet();
    }

    public Task<bool> IsDismissedAsync(PairKey pair, CancellationToken cancellationToken)
    {
        var (first, second) = (pair.FirstId, pair.SecondId);
        return context.Set<DuplicateDismissal>().AnyAsync(d => d.FirstId == first && d.SecondId == second, cancellationToken);
    }

    public void Dismiss(DuplicateDismissal dismissal) => context.Add(dismissal);

    private static async Task<IEnumerable<(Guid, DuplicateReason)>> IdsAsync<T>(
        IQueryable<T> records,
        DuplicateReason reason,
        int max,
        CancellationToken cancellationToken
    )
        where T : Record
    {
        var ids = await records.OrderBy(r => r.Id).Select(r => r.Id).Take(max).ToListAsync(cancellationToken);
        return ids.Select(id => (id, reason));
    }

    private static async Task<IEnumerable<DuplicateFinding>> FindAsync(
        IQueryable<Pair> pairs,
        DuplicateReason reason,
        CancellationToken cancellationToken
    )
    {
        var found = await pairs.Take(MaxPairs).ToListAsync(cancellationToken);
        return found.Select(p => new DuplicateFinding(new PairKey(p.First, p.Second), reason)).Distinct();
    }

    // People of one company whose last names begin alike, and whose whole names differ by a letter or two.
    private async Task<IEnumerable<DuplicateFinding>> FindMistypedAsync(CancellationToken cancellationToken)
    {
        var small = Contacts.GroupBy(c => c.CompanyId).Where(g => g.Count() > 1 && g.Count() <= MaxPeople).Select(g => g.Key);
        var alike =
            from a in Contacts
            join b in Contacts on a.CompanyId equals b.CompanyId
            where
                a.CompanyId != null
                && small.Contains(a.CompanyId)
                && a.Id < b.Id
                && a.NameKey != b.NameKey
                && a.LastNameKey.Substring(0, 2) == b.LastNameKey.Substring(0, 2)
            select new
            {
                First = a.Id,
                Second = b.Id,
                Name = a.NameKey,
                Other = b.NameKey,
            };
        var found = await alike.Take(MaxPairs).ToListAsync(cancellationToken);
        return found
            .Where(p =>
                Math.Min(p.Name.Length, p.Other.Length) >= MinTypedName && TextDistance.Between(p.Name, p.Other) <= MaxMistypes
            )
            .Select(p => new DuplicateFinding(new PairKey(p.First, p.Second), DuplicateReason.SimilarName));
    }

    // "Acme" and "Acme Ltd.": what a name is without its legal form the database can't say.
    private async Task<IEnumerable<DuplicateFinding>> FindOfOtherFormAsync(CancellationToken cancellationToken)
    {
        var names = await Companies
            .OrderByDescending(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.Name,
                c.NameKey,
            })
            .Take(MaxCompanies)
            .ToListAsync(cancellationToken);
        return names
            .GroupBy(c => CompanyNameText.Core(c.Name))
            .Where(g => g.Key.Length > 0)
            .SelectMany(g => g.SelectMany((a, i) => g.Skip(i + 1).Where(b => b.NameKey != a.NameKey).Select(b => (a, b))))
            .Take(MaxPairs)
            .Select(p => new DuplicateFinding(new PairKey(p.a.Id, p.b.Id), DuplicateReason.SimilarName));
    }

    private sealed record Pair(Guid First, Guid Second);
}
