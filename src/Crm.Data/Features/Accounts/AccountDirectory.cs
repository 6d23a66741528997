using Crm.Core.Features.Accounts;
using Crm.Core.Features.CustomFields;
using Crm.Core.Features.Retention;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Features.CustomFields;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Accounts;

/// <inheritdoc cref="IAccountDirectory"/>
internal sealed class AccountDirectory(
    CrmDbContext context,
    CustomFieldSets customFields,
    CallerContext caller,
    KnownCallers callers
) : IAccountDirectory
{
    /// <summary>Stands in the command, so that it can be told from what a request asks for.</summary>
    public const string Tag = "who calls";

    // Asked by whoever did not call a moment ago, so its plan is made once.
    private static readonly Func<CrmDbContext, Guid, Guid, DateTime, IAsyncEnumerable<SessionRow>> LiveSessions =
        EF.CompileAsyncQuery(
            (CrmDbContext context, Guid sessionId, Guid userId, DateTime now) =>
                from session in context.Set<Session>().IgnoreQueryFilters(new[] { RowFilters.Tenant }).TagWith(Tag)
                where session.Id == sessionId && session.UserId == userId
                where session.EndedAt == null && session.ExpiresAt > now
                join user in context.Set<User>().IgnoreQueryFilters(new[] { RowFilters.Tenant }) on session.UserId equals user.Id
                where user.Status == UserStatus.Active
                join organization in context.Set<Organization>().IgnoreQueryFilters(new[] { RowFilters.Tenant })
                    on session.OrganizationId equals organization.Id
                // Team mates matter only where visibility is narrowed; no team has the empty id.
                join member in context.Set<User>().IgnoreQueryFilters(new[] { RowFilters.Tenant })
                    on new
                    {
                        user.OrganizationId,
                        TeamId = (Guid?)(
                            organization.RecordVisibility == RecordVisibility.OwnerAndTeam
                                ? user.TeamId ?? Guid.Empty
                                : Guid.Empty
                        ),
                    } equals new { member.OrganizationId, member.TeamId }
                    into mates
                from mate in mates.DefaultIfEmpty()
                select new SessionRow(
                    user.OrganizationId,
                    user.DisplayName,
                    user.Role,
                    user.TeamId,
                    user.TimeZone ?? organization.TimeZone,
                    organization.RecordVisibility,
                    session.ExpiresAt,
                    session.LastUsedAt,
                    user.LastSeenAt,
                    mate == null ? null : mate.Id,
                    context
                        .Set<CustomField>()
                        .IgnoreQueryFilters(new[] { RowFilters.Tenant, RowFilters.Bin })
                        .Where(f => f.OrganizationId == user.OrganizationId)
                        .Sum(f => f.Version),
                    context
                        .Set<RetentionRules>()
                        .IgnoreQueryFilters(new[] { RowFilters.Tenant })
                        .Where(r => r.OrganizationId == user.OrganizationId)
                        .Select(r => (int?)r.RecycleBinDays)
                        .FirstOrDefault()
                )
        );

    private sealed record SessionRow(
        Guid OrganizationId,
        string DisplayName,
        Role Role,
        Guid? TeamId,
        string TimeZone,
        RecordVisibility Visibility,
        DateTime ExpiresAt,
        DateTime UsedAt,
        DateTime? SeenAt,
        Guid? TeamMateId,
        int CustomFields,
        int? BinDays
    );

    public async Task<ServerState> StateAsync(CancellationToken cancellationToken)
    {
        using var system = caller.EnterSystem();
        var oldest = await All<Organization>()
            .OrderBy(o => o.CreatedAt)
            .ThenBy(o => o.Id)
            .Select(o => new { o.RegistrationOpen })
            .FirstOrDefaultAsync(cancellationToken);
        return new ServerState(
            oldest is not null,
            oldest?.RegistrationOpen ?? true,
            oldest is null ? [] : await DemoEmailsAsync(cancellationToken)
        );
    }

    private async Task<IReadOnlyList<string>> DemoEmailsAsync(CancellationToken cancellationToken)
    {
        var known = DemoAccount.Known.Select(a => a.Email).ToList();
        return await All<Organization>()
            .Where(o => o.IsDemo)
            .Join(All<User>(), o => o.Id, u => u.OrganizationId, (_, user) => user.Email)
            .Where(email => known.Contains(email))
            .ToListAsync(cancellationToken);
    }

    public async Task<AccountKey?> FindUserAsync(Guid userId, CancellationToken cancellationToken)
    {
        using var system = caller.EnterSystem();
        return await All<User>()
            .Where(u => u.Id == userId)
            .Select(u => new AccountKey(u.Id, u.OrganizationId))
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<AccountKey?> FindSessionOwnerAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        using var system = caller.EnterSystem();
        return await All<Session>()
            .Where(s => s.Id == sessionId)
            .Select(s => new AccountKey(s.UserId, s.OrganizationId))
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<AccountKey?> FindTokenOwnerAsync(
        string hash,
        AccountTokenPurpose purpose,
        CancellationToken cancellationToken
    )
    {
        using var system = caller.EnterSystem();
        return await All<AccountToken>()
            .Where(t => t.Hash == hash && t.Purpose == purpose)
            .Select(t => new AccountKey(t.UserId, t.OrganizationId))
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<LiveSession?> FindLiveSessionAsync(
        Guid sessionId,
        Guid userId,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        if (callers.Find(sessionId, userId, now) is { } known)
        {
            return known;
        }

        using var system = caller.EnterSystem();
        var forgotten = callers.Forgotten;
        var rows = new List<SessionRow>();
        await foreach (var row in LiveSessions(context, sessionId, userId, now).WithCancellation(cancellationToken))
        {
            rows.Add(row);
        }

        if (rows is not [var first, ..])
        {
            return null;
        }

        var fields = await customFields.GetAsync(first.OrganizationId, first.CustomFields, cancellationToken);
        var live = Describe(sessionId, userId, rows, fields);
        callers.Keep(sessionId, live, now, first.ExpiresAt, forgotten);
        return live;
    }

    public async Task NoteSeenAsync(Guid sessionId, Guid userId, DateTime now, CancellationToken cancellationToken)
    {
        // Bulk updates, because being seen is no change: no version, no audit, no live update. In a transaction of
        // their own, so that they wait for their turn like all writers.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context
            .Set<Session>()
            .Where(s => s.Id == sessionId && s.LastUsedAt < now)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastUsedAt, now), cancellationToken);
        await context
            .Set<User>()
            .Where(u => u.Id == userId && (u.LastSeenAt == null || u.LastSeenAt < now))
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.LastSeenAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        callers.Seen(sessionId, now);
    }

    private static LiveSession Describe(Guid sessionId, Guid userId, List<SessionRow> rows, CustomFieldSet customFields)
    {
        var row = rows[0];
        var isNarrowed = CallerLookup.IsNarrowed(row.Visibility, row.Role);
        return new LiveSession(
            new Caller
            {
                OrganizationId = row.OrganizationId,
                UserId = userId,
                DisplayName = row.DisplayName,
                Role = row.Role,
                TeamId = row.TeamId,
                SessionId = sessionId,
                TimeZone = row.TimeZone,
                CustomFields = customFields,
                BinRetention = TimeSpan.FromDays(row.BinDays ?? Caller.UsualBinDays),
                VisibleOwnerIds = isNarrowed
                    ? rows.Select(r => r.TeamMateId).OfType<Guid>().Append(userId).Distinct().ToList()
                    : null,
            },
            row.SeenAt < row.UsedAt ? row.SeenAt.Value
                : row.SeenAt is null ? DateTime.MinValue
                : row.UsedAt
        );
    }

    private IQueryable<T> All<T>()
        where T : class => context.Set<T>().AsNoTracking().IgnoreQueryFilters([RowFilters.Tenant]);
}
