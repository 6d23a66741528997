using System.Linq.Expressions;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Paging;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Accounts;

internal sealed class TeamRepository(CrmDbContext context) : ITeamRepository
{
    private DbSet<Team> Teams => context.Set<Team>();

    private Expression<Func<Team, TeamView>> View =>
        t => new TeamView
        {
            Id = t.Id,
            Version = t.Version,
            CreatedAt = t.CreatedAt,
            Name = t.Name,
            ManagerId = t.ManagerId,
            MemberIds = context.Set<User>().Where(u => u.TeamId == t.Id).OrderBy(u => u.NameKey).Select(u => u.Id).ToList(),
        };

    public Task<Page<TeamView>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var rows = Teams.AsQueryable();
        if (request.Text?.ToLowerInvariant() is { } text)
        {
            rows = rows.Where(t => t.Name.ToLower().Contains(text));
        }

        return PageReader.ReadAsync(rows, View, request, cancellationToken);
    }

    public Task<TeamView?> ViewAsync(Guid id, CancellationToken cancellationToken) =>
        Teams.AsNoTracking().Where(t => t.Id == id).Select(View).SingleOrDefaultAsync(cancellationToken);

    public Task<Team?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);

    public Task<bool> IsNameTakenAsync(string name, Guid except, CancellationToken cancellationToken)
    {
        var plain = name.ToLowerInvariant();
        return Teams.AnyAsync(t => t.Id != except && t.Name.ToLower() == plain, cancellationToken);
    }

    public void Add(Team team) => context.Add(team);

    public void Touch(Team team) => context.Entry(team).State = EntityState.Modified;

    public void Remove(Team team) => context.Remove(team);
}
