using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Accounts;

/// <inheritdoc cref="ICallerLookup"/>
internal sealed class CallerLookup(CrmDbContext context) : ICallerLookup
{
    public async Task<Caller?> FindAsync(Guid userId, CancellationToken cancellationToken)
    {
        var organization = await context
            .Set<Organization>()
            .Select(o => new { o.TimeZone, o.RecordVisibility })
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
        return person is not null && IsNarrowed(organization.RecordVisibility, person.Role)
            ? person with
            {
                VisibleOwnerIds = await VisibleOwnersAsync(person, cancellationToken),
            }
            : person;
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
