using Crm.Core.Features.Leads.Forms;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Leads;

/// <inheritdoc cref="ILeadFormDirectory"/>
internal sealed class LeadFormDirectory(CrmDbContext context, CallerContext caller) : ILeadFormDirectory
{
    public async Task<OpenLeadForm?> FindAsync(string key, CancellationToken cancellationToken)
    {
        using var system = caller.EnterSystem();
        return await context
            .Set<LeadForm>()
            .IgnoreQueryFilters([RowFilters.Tenant])
            .Where(f => f.Key == key && f.IsActive)
            .Select(f => new OpenLeadForm(f.Id, f.OrganizationId, f.AllowedOrigins))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
