using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Quotas;

/// <summary>What people and teams are to win.</summary>
public sealed class QuotaService(
    IQuotaRepository quotas,
    QuotaFields fields,
    QuotaValidator validator,
    RecordServiceContext context
) : SettingService<Quota, QuotaInput, QuotaView>(quotas, fields, validator, context)
{
    // Two of one holder and period at the same time: the second waits and then sees the first.
    private const string Lock = "quotas";

    protected override string Word => "quota";

    protected override QuotaInput Describe(Quota quota) =>
        new()
        {
            UserId = quota.UserId,
            TeamId = quota.TeamId,
            Period = quota.Period,
            Amount = quota.Amount,
        };

    protected override async Task DescribeAsync(Quota quota, QuotaInput input, CancellationToken cancellationToken)
    {
        await Context.References.RequireUserAsync("userId", input.UserId, quota.UserId, cancellationToken);
        if (
            input.TeamId is { } team
            && team != quota.TeamId
            && !(await quotas.FindTeamsAsync(cancellationToken)).Any(m => m.TeamId == team)
        )
        {
            throw Failure.Invalid("teamId", "There is no such team here.");
        }

        var period = QuotaPeriod.Parse(input.Period)!;
        await Context.UnitOfWork.LockAsync(Lock, cancellationToken);
        if (await quotas.IsTakenAsync((input.UserId ?? input.TeamId)!.Value, period.ToString(), quota.Id, cancellationToken))
        {
            throw Failure.Conflict("duplicate", "There is a quota for this period already; change that one.");
        }

        quota.Describe(input, period);
    }
}
