using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;

namespace Crm.Core.Features.Tickets.ServiceLevels;

/// <summary>The organization's service levels. A change counts from a ticket's next change on; what was promised stays promised.</summary>
public sealed class ServiceLevelService(
    IServiceLevelRepository levels,
    IOrganizationRepository organizations,
    ServiceLevelsValidator validator,
    IUnitOfWork unitOfWork
)
{
    public async Task<ServiceLevelsView> GetAsync(CancellationToken cancellationToken) =>
        await ShowAsync(await levels.ReadAsync(cancellationToken) ?? new ServiceLevelRules(), cancellationToken);

    /// <exception cref="Failure">400 that names what is wrong, 412 stale.</exception>
    public Task<ServiceLevelsView> ChangeAsync(
        Patch<ServiceLevelsInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    ) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var rules = await levels.FindAsync(cancellationToken);
                Versions.Require(rules?.Version ?? 0, expectedVersion);
                if (rules is null)
                {
                    rules = new ServiceLevelRules();
                    levels.Add(rules);
                }

                var input = patch.ApplyTo(Describe(rules), "version", "updatedAt", "timeZone");
                validator.Require(input);
                rules.Take(
                    input.Levels!,
                    input.Hours!.Select(h => h.Read()!).OrderBy(h => ((int)h.Day + 6) % 7).ThenBy(h => h.From).ToList(),
                    (input.Holidays ?? []).DistinctBy(h => h.Date).ToList(),
                    input.AsksForRating ?? true
                );
                await unitOfWork.SaveAsync(cancellationToken);
                return await ShowAsync(rules, cancellationToken);
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private static ServiceLevelsInput Describe(ServiceLevelRules rules) =>
        new()
        {
            Levels = rules.Levels,
            Hours = rules.Hours.Select(OpenHoursText.Of).ToList(),
            Holidays = rules.Holidays,
            AsksForRating = rules.AsksForRating,
        };

    private async Task<ServiceLevelsView> ShowAsync(ServiceLevelRules rules, CancellationToken cancellationToken) =>
        new()
        {
            Version = rules.Version,
            UpdatedAt = rules.Version == 0 ? null : rules.UpdatedAt,
            Levels = rules.Levels,
            Hours = rules.Hours.Select(OpenHoursText.Of).ToList(),
            Holidays = rules.Holidays,
            AsksForRating = rules.AsksForRating,
            TimeZone = (await organizations.GetAsync(cancellationToken)).TimeZone,
        };
}
