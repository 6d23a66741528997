using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Accounts;

/// <inheritdoc cref="IOrganizationList"/>
internal sealed class OrganizationList(CrmDbContext context, CallerContext caller) : IOrganizationList
{
    public async Task<IReadOnlyList<Guid>> ListAsync(CancellationToken cancellationToken)
    {
        using var system = caller.EnterSystem();
        return await context
            .Set<Organization>()
            .IgnoreQueryFilters([RowFilters.Tenant])
            .OrderBy(o => o.Id)
            .Select(o => o.Id)
            .ToListAsync(cancellationToken);
    }
}
