using Crm.Core.Features.Analytics;
using Crm.Core.Features.Quotas;

namespace Crm.Core.Features.Forecast;

/// <summary>Whose quotas a forecast is held against: of the people and teams that are asked for and in the caller's sight.</summary>
public sealed class QuotaHolders
{
    private readonly QuotaBook _book;
    private readonly AnalyticsScope _scope;
    private readonly bool _seesAll;
    private readonly Dictionary<Guid, string> _names;
    private readonly Dictionary<Guid, Guid?> _teamOf;
    private readonly ILookup<Guid?, Guid> _members;

    /// <param name="visible">Whose records the caller sees; null: everybody's.</param>
    public QuotaHolders(
        QuotaBook book,
        IReadOnlyList<TeamMember> people,
        IReadOnlyList<TeamName> teams,
        IReadOnlyList<Guid>? visible,
        AnalyticsScope scope
    )
    {
        (_book, _scope, _seesAll) = (book, scope, visible is null);
        _names = people.Select(p => (p.UserId, p.Name)).Concat(teams.Select(t => (t.TeamId, t.Name))).ToDictionary();
        _teamOf = people.ToDictionary(p => p.UserId, p => p.TeamId);
        _members = people.ToLookup(p => p.TeamId, p => p.UserId);
        People = people
            .Select(p => p.UserId)
            .Where(id => (visible is null || visible.Contains(id)) && (scope.OwnerIds is null || scope.OwnerIds.Contains(id)))
            .ToList();
        Teams =
            visible is null && scope.OwnerIds is null
                ? teams.Select(t => t.TeamId).ToList()
                : People.Select(TeamOf).Concat(scope.TeamIds?.Cast<Guid?>() ?? []).OfType<Guid>().Distinct().ToList();
    }

    public IReadOnlyList<Guid> People { get; }

    public IReadOnlyList<Guid> Teams { get; }

    public string? NameOf(Guid id) => _names.GetValueOrDefault(id);

    public Guid? TeamOf(Guid? owner) => owner is { } id ? TeamOf(id) : null;

    public decimal? OfPerson(Guid id, DateOnly start, int months) => _book.OfPerson(id, start, months);

    public decimal? OfTeam(Guid id, DateOnly start, int months) => _book.OfTeam(id, _members[id], start, months);

    /// <summary>Of everybody: the teams, and the people who are in none. Where people are asked for, theirs alone.</summary>
    public decimal? OfAll(DateOnly start, int months)
    {
        var byTeam = _seesAll && _scope is { OwnerIds: null } or { IsOfTeams: true };
        var people = byTeam ? People.Where(id => TeamOf(id) is null) : People;
        return QuotaBook.Sum(
            people.Select(id => OfPerson(id, start, months)).Concat(byTeam ? Teams.Select(id => OfTeam(id, start, months)) : [])
        );
    }

    private Guid? TeamOf(Guid owner) => _teamOf.GetValueOrDefault(owner);
}
