using Crm.Core.Features.Segments;
using Crm.Infrastructure.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crm.Infrastructure.Segments;

/// <summary>
/// Sees to it every minute that the log of segments tells who came and went; a segment is done by the node that claims it.
/// </summary>
public sealed class SegmentWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<SegmentWorker> logger)
    : OrganizationWorker<SegmentRefreshService>(scopes, time, logger)
{
    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override string Trouble => "Segments can't be looked at";

    protected override Task WorkAsync(SegmentRefreshService service, Guid organizationId, CancellationToken cancellationToken) =>
        service.RefreshDueAsync(organizationId, cancellationToken);
}
