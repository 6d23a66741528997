using Crm.Core.Features.Leads.Scoring;
using Crm.Infrastructure.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crm.Infrastructure.Leads;

/// <summary>
/// Sees to it that leads are scored anew every day, because time passes; an organization is done by the node that claims it.
/// </summary>
public sealed class LeadScoreWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<LeadScoreWorker> logger)
    : OrganizationWorker<LeadRescoreService>(scopes, time, logger)
{
    protected override TimeSpan Pause => TimeSpan.FromMinutes(30);

    protected override string Trouble => "Leads can't be scored anew";

    protected override Task WorkAsync(LeadRescoreService service, Guid organizationId, CancellationToken cancellationToken) =>
        service.RescoreDueAsync(organizationId, cancellationToken);
}
