using Crm.Core.Platform.Retention;
using Crm.Infrastructure.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crm.Infrastructure.Retention;

/// <summary>Deletes once an hour what is over.</summary>
public sealed class RetentionWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<RetentionWorker> logger)
    : OrganizationWorker<RetentionService>(scopes, time, logger)
{
    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override string Trouble => "What is over can't be deleted";

    protected override Task WorkAsync(RetentionService service, Guid organizationId, CancellationToken cancellationToken) =>
        service.PurgeAsync(organizationId, cancellationToken);

    protected override Task FinishAsync(RetentionService service, CancellationToken cancellationToken) =>
        service.PurgeSharedAsync(cancellationToken);
}
