using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Pipelines;

/// <summary>Gives organizations from before there were pipelines what new ones begin with. Several nodes may do it at once.</summary>
public sealed class PipelineUpgradeService(
    IPipelineRepository pipelines,
    DefaultPipeline beginning,
    IOrganizationList organizations,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    public async Task UpgradeAsync(CancellationToken cancellationToken)
    {
        foreach (var organization in await organizations.ListAsync(cancellationToken))
        {
            using var acting = caller.Act(Caller.Product(organization));
            await unitOfWork.RunAsync(() => UpgradeOneAsync(cancellationToken), retry: true, cancellationToken);
        }
    }

    private async Task<bool> UpgradeOneAsync(CancellationToken cancellationToken)
    {
        if (await pipelines.FindDefaultAsync(cancellationToken) is not null)
        {
            return false;
        }

        await unitOfWork.LockAsync(PipelineService.Lock, cancellationToken);
        if (await pipelines.FindDefaultAsync(cancellationToken) is not null)
        {
            return false;
        }

        beginning.Add();
        await unitOfWork.SaveAsync(cancellationToken);
        return true;
    }
}
