using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Accounts;

internal sealed class OrganizationRepository(CrmDbContext context, CallerContext caller, KnownCallers callers)
    : IOrganizationRepository
{
    // Found once in a use case; several parts of it ask for the currency or the time zone.
    public async Task<Organization> GetAsync(CancellationToken cancellationToken) =>
        await context.Set<Organization>().FindAsync([caller.OrganizationId], cancellationToken)
        ?? throw new InvalidOperationException("The caller is of no organization.");

    public void Add(Organization organization) => context.Add(organization);

    public async Task<DemoSize> SizeAsync(CancellationToken cancellationToken) =>
        new(
            await context.Set<RecordCount>().SumAsync(c => c.Living, cancellationToken),
            await context.Set<User>().CountAsync(cancellationToken)
        );

    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        // One statement; the database removes what hangs on it. Nobody is left to read an audit entry or live update.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Set<Organization>().Where(o => o.Id == caller.OrganizationId).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        callers.Forget(caller.OrganizationId);
    }
}
