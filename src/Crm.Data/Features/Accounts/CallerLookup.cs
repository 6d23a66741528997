using Crm.Core.Features.Accounts;
using Crm.Core.Features.CustomFields;
using Crm.Core.Features.Retention;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Features.CustomFields;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Accounts;

/// <inheritdoc cref="ICallerLookup"/>
internal sealed class CallerLookup(CrmDbContext context, CustomFieldSets customFields) : ICallerLookup
{
    public async Task<Caller?> FindAsync(Guid userId, CancellationToken cancellationToken)
    {
        var organization = await context
            .Set<Organization>()
            .Select(o => new
            {
                o.Id,
                o.TimeZone,
                o.RecordVisibility,
                BinDays = context.Set<RetentionRules>().Select(r => (int?)r.RecycleBinDays).FirstOrDefault(),
                CustomFields = context.Set<CustomField>().IgnoreQueryFilters(new[] { RowFilters.Bin }).Sum(f => f.Version),
            })
            .SingleAsync(cancellationToken);
        var person = await context
            .Set<User>()
            .Where(u => u.Id == userId && u.Status == UserStatus.Active)
            .Select(u => new Caller
            {
                OrganizationId = u.OrganizationId,
                UserId = u.Id,
                DisplayName = u.DisplayName,
                Role = u.Role,
                TeamId = u.TeamId,
                TimeZone = u.TimeZone ?? organization.TimeZone,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return null;
        }

        person = person with
        {
            CustomFields = await customFields.GetAsync(organization.Id, organization.CustomFields, cancellationToken),
            BinRetention = TimeSpan.FromDays(organization.BinDays ?? Caller.UsualBinDays),
        };
        return IsNarrowed(organization.RecordVisibility, person.Role)
            ? person with
            {
                VisibleOwnerIds = await VisibleOwnersAsync(person, cancellationToken),
            }
            : person;
    }

    public async Task<Caller> ProductAsync(CancellationToken cancellationToken)
    {
        var organization = await context
            .Set<Organization>()
            .Select(o => new
            {
                o.Id,
                CustomFields = context.Set<CustomField>().IgnoreQueryFilters(new[] { RowFilters.Bin }).Sum(f => f.Version),
            })
            .SingleAsync(cancellationToken);
        return Caller.Product(organization.Id) with
        {
            CustomFields = await customFields.GetAsync(organization.Id, organization.CustomFields, cancellationToken),
        };
    }

    /// <summary>Whether somebody of this role sees some owners' records only.</summary>
    internal static bool IsNarrowed(RecordVisibility visibility, Role role) =>
        visibility == RecordVisibility.OwnerAndTeam && role is not (Role.Admin or Role.Manager);

    private async Task<IReadOnlyList<Guid>> VisibleOwnersAsync(Caller person, CancellationToken cancellationToken) =>
        await context
            .Set<User>()
            .Where(u => u.Id == person.UserId || (u.TeamId != null && u.TeamId == person.TeamId))
            .Select(u => u.Id)
            .ToListAsync(cancellationToken);
}
