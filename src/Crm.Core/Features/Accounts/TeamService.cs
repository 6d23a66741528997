using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Accounts;

/// <summary>Teams and who is in them.</summary>
public sealed class TeamService(
    ITeamRepository teams,
    IUserRepository users,
    TeamValidator validator,
    TeamFields fields,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    public Task<Page<TeamView>> ListAsync(IEnumerable<KeyValuePair<string, string>> query, CancellationToken cancellationToken) =>
        teams.ListAsync(ListRequestParser.Parse(fields, query, caller), cancellationToken);

    /// <exception cref="Failure">404.</exception>
    public async Task<TeamView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await teams.ViewAsync(id, cancellationToken) ?? throw Failure.NotFound("team");

    /// <exception cref="Failure">400 invalid, 409 when the name is in use.</exception>
    public async Task<TeamView> CreateAsync(Patch<TeamInput> patch, CancellationToken cancellationToken)
    {
        var id = await unitOfWork.RunAsync(
            async () =>
            {
                var input = patch.ApplyTo(new TeamInput(), fields.ReadOnlyNames);
                var team = new Team { Name = input.Name ?? "" };
                await CheckAsync(team, input, cancellationToken);
                team.ManagerId = input.ManagerId;
                teams.Add(team);
                await SetMembersAsync(team, input.MemberIds ?? [], cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return team.Id;
            },
            retry: true,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <exception cref="Failure">400 invalid, 404, 409 when the name is in use, 412 stale.</exception>
    public async Task<TeamView> ChangeAsync(
        Guid id,
        Patch<TeamInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        await unitOfWork.RunAsync(
            async () =>
            {
                var team = await RequireAsync(id, expectedVersion, cancellationToken);
                var before = new TeamInput { Name = team.Name, ManagerId = team.ManagerId };
                var input = patch.ApplyTo(before, fields.ReadOnlyNames);
                await CheckAsync(team, input, cancellationToken);
                team.Name = input.Name!;
                team.ManagerId = input.ManagerId;
                if (patch.Has("memberIds"))
                {
                    await SetMembersAsync(team, input.MemberIds ?? [], cancellationToken);
                    teams.Touch(team);
                }

                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>Deletes the team; its members remain, without a team.</summary>
    /// <exception cref="Failure">404, 412 stale.</exception>
    public Task DeleteAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var team = await RequireAsync(id, expectedVersion, cancellationToken);
                await SetMembersAsync(team, [], cancellationToken);
                teams.Remove(team);
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private async Task CheckAsync(Team team, TeamInput input, CancellationToken cancellationToken)
    {
        validator.Require(input);
        if (await teams.IsNameTakenAsync(input.Name!, team.Id, cancellationToken))
        {
            throw Failure.Conflict("team_name_taken", "There is a team with this name already.");
        }

        if (
            input.ManagerId is { } manager
            && manager != team.ManagerId
            && await users.FindAsync(manager, cancellationToken) is null
        )
        {
            throw Failure.Invalid("managerId", "There is no such person here.");
        }
    }

    private async Task SetMembersAsync(Team team, IReadOnlyList<Guid> memberIds, CancellationToken cancellationToken)
    {
        var wanted = memberIds.Distinct().ToList();
        var members = await users.FindAsync(wanted, cancellationToken);
        if (members.Count != wanted.Count)
        {
            throw Failure.Invalid("memberIds", "There is no such person here.");
        }

        foreach (var former in (await users.FindMembersAsync(team.Id, cancellationToken)).Where(m => !wanted.Contains(m.Id)))
        {
            former.TeamId = null;
        }

        foreach (var member in members)
        {
            member.TeamId = team.Id;
        }
    }

    private async Task<Team> RequireAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var team = await teams.FindAsync(id, cancellationToken) ?? throw Failure.NotFound("team");
        Versions.Require(team.Version, expectedVersion);
        return team;
    }
}
