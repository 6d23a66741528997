using Crm.Core.Features.Contacts;
using Crm.Core.Features.Customers;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;
using Crm.Data.Lists;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Contacts;

internal sealed class ContactRepository(CrmDbContext context, ListReader lists, IDatabaseDialect dialect)
    : RecordRepository<Contact, ContactView>(context, lists),
        IContactRepository
{
    private static readonly ListSource<Contact, ContactView> Shared = new()
    {
        Type = RecordType.Contact,
        View = c => new ContactView
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
            FirstName = c.FirstName,
            LastName = c.LastName,
            CompanyId = c.CompanyId,
            Company = c.Company == null ? null : new NamedRef(c.Company.Id, c.Company.Name),
            Title = c.JobTitle,
            Department = c.Department,
            DecisionRole = c.DecisionRole,
            Emails = c.Emails,
            Phones = c.Phones,
            Email = c.Email,
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
            SocialProfiles = c.SocialProfiles,
            PreferredContactMethod = c.PreferredContactMethod,
            LifecycleStage = c.LifecycleStage,
            Status = c.Status,
            Source = c.Source,
            Consents = c.Consents,
            LastContactedAt = c.LastContactedAt,
        },
        Rules = new Dictionary<string, ListRule<Contact>>
        {
            ["email"] = (_, values) =>
            {
                var keys = values.Select(EmailText.Key).ToList();
                return c => c.Points.Any(p => keys.Contains(p.Key));
            },
            ["phone"] = (context, values) =>
            {
                var found = context.Set<SearchDocument>().Where(d => false);
                foreach (var digits in values.Select(TextKey.Digits).Where(d => d.Length > 0))
                {
                    found = found.Union(context.Set<SearchDocument>().Where(d => d.Text.Contains(digits)));
                }

                return c => found.Any(d => d.RecordId == c.Id);
            },
        },
        BinText = text => c => c.NameKey.Contains(text),
    };

    protected override ListSource<Contact, ContactView> Source => Shared;

    public async Task<IReadOnlyList<string>> FindTakenAsync(
        IReadOnlyCollection<string> emailKeys,
        Guid except,
        CancellationToken cancellationToken
    ) =>
        await dialect
            .PointsAmong(Context, emailKeys)
            .Where(p => p.ContactId != except)
            .Select(p => p.Key)
            .Distinct()
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<(string Key, ContactDuplicate Contact)>> FindHoldersAsync(
        IReadOnlyCollection<string> emailKeys,
        Guid except,
        CancellationToken cancellationToken
    )
    {
        var holders = await Context
            .Set<ContactPoint>()
            .Where(p => emailKeys.Contains(p.Key) && p.ContactId != except)
            .Join(
                Context.Set<Contact>(),
                p => p.ContactId,
                c => c.Id,
                (p, c) =>
                    new
                    {
                        p.Key,
                        c.Id,
                        c.FirstName,
                        c.LastName,
                        c.Email,
                        Company = c.Company == null ? null : new NamedRef(c.Company.Id, c.Company.Name),
                    }
            )
            .OrderBy(h => h.Id)
            .Take(10)
            .ToListAsync(cancellationToken);
        return holders
            .Select(h => (h.Key, new ContactDuplicate(h.Id, Contact.DisplayName(h.FirstName, h.LastName), h.Email, h.Company)))
            .ToList();
    }

    protected override IQueryable<Contact> WithParts(IQueryable<Contact> records) => records.Include(c => c.Points);
}
