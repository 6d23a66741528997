using Crm.Core.Features.Companies;
using Crm.Core.Features.Customers;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Companies;

internal sealed class CompanyRepository(CrmDbContext context, ListReader lists)
    : RecordRepository<Company, CompanyView>(context, lists),
        ICompanyRepository
{
    private static readonly ListSource<Company, CompanyView> Shared = new()
    {
        Type = RecordType.Company,
        View = c => new CompanyView
        {
            Id = c.Id,
            Version = c.Version,
            CreatedAt = c.CreatedAt,
            UpdatedAt = c.UpdatedAt,
            CreatedBy = c.CreatedById,
            OwnerId = c.OwnerId,
            Owner = c.Owner == null ? null : new PersonRef(c.Owner.Id, c.Owner.DisplayName),
            Tags = c.Tags,
            CustomFields = c.CustomFields!,
            ExternalId = c.ExternalId,
            DeletedAt = c.DeletedAt,
            Name = c.Name,
            Domain = c.Domain,
            Website = c.Website,
            Industry = c.Industry,
            EmployeeCount = c.EmployeeCount,
            AnnualRevenue = c.AnnualRevenue,
            Currency = c.Currency,
            Phone = c.Phone,
            // Part by part: a projection of the whole would make the database read the whole row.
            Address = new Address
            {
                Street = c.Address.Street,
                City = c.Address.City,
                State = c.Address.State,
                PostalCode = c.Address.PostalCode,
                Country = c.Address.Country,
            },
            ParentId = c.ParentId,
            Parent = c.Parent == null ? null : new NamedRef(c.Parent.Id, c.Parent.Name),
            Category = c.Category,
            Description = c.Description,
            LifecycleStage = c.LifecycleStage,
            Status = c.Status,
            Source = c.Source,
            LastContactedAt = c.LastContactedAt,
        },
        Rules = new Dictionary<string, ListRule<Company>>
        {
            ["domain"] = (_, values) =>
            {
                var domains = values.Select(DomainText.Normalize).ToList();
                return c => domains.Contains(c.Domain);
            },
        },
        BinText = text => c => c.NameKey.Contains(text),
    };

    protected override ListSource<Company, CompanyView> Source => Shared;

    public Task<bool> IsDomainTakenAsync(string domain, Guid except, CancellationToken cancellationToken) =>
        Context
            .Set<Company>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .AnyAsync(c => c.LivingDomain == domain && c.Id != except, cancellationToken);

    public async Task<IReadOnlyList<string>> FindTakenDomainsAsync(
        IReadOnlyCollection<string> domains,
        CancellationToken cancellationToken
    ) =>
        domains.Count == 0
            ? []
            : await Context
                .Set<Company>()
                .IgnoreQueryFilters([RowFilters.Visibility])
                .Where(c => c.LivingDomain != null && domains.Contains(c.LivingDomain))
                .Select(c => c.LivingDomain!)
                .Distinct()
                .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<CompanyDuplicate>> FindByDomainAsync(
        string domain,
        Guid except,
        CancellationToken cancellationToken
    ) =>
        await Context
            .Set<Company>()
            .Where(c => c.LivingDomain == domain && c.Id != except)
            .OrderBy(c => c.Id)
            .Take(10)
            .Select(c => new CompanyDuplicate(c.Id, c.Name, c.Domain))
            .ToListAsync(cancellationToken);

    public Task<Guid?> FindByNameAsync(string nameKey, CancellationToken cancellationToken) =>
        Context
            .Set<Company>()
            .Where(c => c.NameKey == nameKey)
            .OrderBy(c => c.Id)
            .Select(c => (Guid?)c.Id)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<NamedRef>> FindAncestorsAsync(Guid id, int max, CancellationToken cancellationToken)
    {
        // One short query a level; real hierarchies have a handful. A loop in old data ends at what was already seen.
        var line = new List<NamedRef>();
        Guid? next = id;
        while (next is { } current && line.Count < max && line.All(l => l.Id != current))
        {
            var company = await Context
                .Set<Company>()
                .Where(c => c.Id == current)
                .Select(c => new
                {
                    c.Id,
                    c.Name,
                    c.ParentId,
                })
                .SingleOrDefaultAsync(cancellationToken);
            if (company is null)
            {
                break;
            }

            line.Add(new NamedRef(company.Id, company.Name));
            next = company.ParentId;
        }

        return line;
    }

    public async Task<IReadOnlyList<(Guid ParentId, NamedRef Company)>> FindChildrenAsync(
        IReadOnlyCollection<Guid> parentIds,
        CancellationToken cancellationToken
    )
    {
        var children = await Context
            .Set<Company>()
            .Where(c => c.ParentId != null && parentIds.Contains(c.ParentId.Value))
            .OrderBy(c => c.NameKey)
            .Take(2000)
            .Select(c => new
            {
                ParentId = c.ParentId!.Value,
                c.Id,
                c.Name,
            })
            .ToListAsync(cancellationToken);
        return children.Select(c => (c.ParentId, new NamedRef(c.Id, c.Name))).ToList();
    }
}
