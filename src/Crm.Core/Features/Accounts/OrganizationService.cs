using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;

namespace Crm.Core.Features.Accounts;

/// <summary>The caller's organization and its settings.</summary>
public sealed class OrganizationService(
    IOrganizationRepository organizations,
    OrganizationValidator validator,
    IEnumerable<ICurrencyFollower> followers,
    IUnitOfWork unitOfWork
)
{
    private static readonly string[] ReadOnly = ["id", "version", "isDemo", "createdAt", "updatedAt"];

    public async Task<OrganizationView> GetAsync(CancellationToken cancellationToken) =>
        OrganizationView.Of(await organizations.GetAsync(cancellationToken));

    /// <exception cref="Failure">400 invalid, 412 stale.</exception>
    public Task<OrganizationView> ChangeAsync(
        Patch<OrganizationInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    ) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var organization = await organizations.GetAsync(cancellationToken);
                Versions.Require(organization.Version, expectedVersion);
                var input = patch.ApplyTo(Describe(organization), ReadOnly);
                validator.Require(input);
                var currency = organization.Currency;
                Apply(organization, input);
                if (organization.Currency != currency)
                {
                    await FollowAsync(cancellationToken);
                }

                await unitOfWork.SaveAsync(cancellationToken);
                return OrganizationView.Of(organization);
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        await unitOfWork.FlushAsync(cancellationToken);
        foreach (var follower in followers)
        {
            await follower.FollowAsync(cancellationToken);
        }
    }

    private static OrganizationInput Describe(Organization o) =>
        new()
        {
            Name = o.Name,
            Currency = o.Currency,
            TimeZone = o.TimeZone,
            Locale = o.Locale,
            WeekStart = o.WeekStart,
            RegistrationOpen = o.RegistrationOpen,
            RecordVisibility = o.RecordVisibility,
        };

    private static void Apply(Organization o, OrganizationInput input)
    {
        o.Name = input.Name!;
        o.Currency = input.Currency!;
        o.TimeZone = input.TimeZone!;
        o.Locale = input.Locale!;
        o.WeekStart = input.WeekStart!.Value;
        o.RegistrationOpen = input.RegistrationOpen!.Value;
        o.RecordVisibility = input.RecordVisibility!.Value;
    }
}
