using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Accounts;

/// <summary>Seals secrets anew after the server got another key, so that the former one can be forgotten.</summary>
public sealed class SecretRenewalService(
    ISecondFactorRepository factors,
    IOrganizationList organizations,
    ISecretBox secrets,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        foreach (var organization in await organizations.ListAsync(cancellationToken))
        {
            using var acting = caller.Act(Caller.Product(organization));
            await unitOfWork.RunAsync(
                async () =>
                {
                    foreach (var factor in await factors.ListAsync(cancellationToken))
                    {
                        factor.Renew(secrets);
                    }

                    await unitOfWork.SaveAsync(cancellationToken);
                    return true;
                },
                retry: true,
                cancellationToken
            );
        }
    }
}
