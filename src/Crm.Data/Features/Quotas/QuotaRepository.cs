using System.Linq.Expressions;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Quotas;
using Crm.Core.Platform.Records;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Quotas;

internal sealed class QuotaRepository(CrmDbContext context, INameLookup names)
    : SettingRepository<Quota, QuotaView>(context),
        IQuotaRepository
{
    private static readonly Expression<Func<Quota, QuotaView>> Shown = q => new QuotaView
    {
        Id = q.Id,
        Version = q.Version,
        CreatedAt = q.CreatedAt,
        UserId = q.UserId,
        TeamId = q.TeamId,
        Period = q.Period,
        Start = q.Start,
        Amount = q.Amount,
    };

    protected override Expression<Func<Quota, QuotaView>> View => Shown;

    public Task<bool> IsTakenAsync(Guid holderId, string period, Guid except, CancellationToken cancellationToken) =>
        Settings.AnyAsync(q => q.HolderId == holderId && q.Period == period && q.Id != except, cancellationToken);

    public async Task<IReadOnlyList<QuotaAmount>> FindAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        await Settings
            .Where(q => q.Start >= first && q.Start <= last)
            .Select(q => new QuotaAmount(q.HolderId, q.Period, q.Amount))
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<TeamName>> FindTeamsAsync(CancellationToken cancellationToken) =>
        await Context.Set<Team>().Select(t => new TeamName(t.Id, t.Name)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<TeamMember>> FindPeopleAsync(CancellationToken cancellationToken) =>
        await Context.Set<User>().Select(u => new TeamMember(u.Id, u.DisplayName, u.TeamId)).ToListAsync(cancellationToken);

    protected override async Task<IReadOnlyList<QuotaView>> CompleteAsync(
        IReadOnlyList<QuotaView> views,
        CancellationToken cancellationToken
    )
    {
        var found = await names.FindAsync(views.Select(v => (v.UserId ?? v.TeamId)!.Value), cancellationToken);
        return views.Select(v => v with { User = NamedOf(v.UserId), Team = NamedOf(v.TeamId) }).ToList();

        NamedRef? NamedOf(Guid? id) => id is { } known && found.Of(known) is { } name ? new NamedRef(known, name) : null;
    }
}
