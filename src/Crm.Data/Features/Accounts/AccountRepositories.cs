using Crm.Core.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Accounts;

internal sealed class SessionRepository(CrmDbContext context) : ISessionRepository
{
    public Task<Session?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<Session>().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Session>> FindLiveAsync(Guid userId, DateTime now, CancellationToken cancellationToken) =>
        await context
            .Set<Session>()
            .Where(s => s.UserId == userId && s.EndedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastUsedAt)
            .ToListAsync(cancellationToken);

    public void Add(Session session) => context.Add(session);
}

internal sealed class AccountTokenRepository(CrmDbContext context) : IAccountTokenRepository
{
    public Task<AccountToken?> FindAsync(string hash, AccountTokenPurpose purpose, CancellationToken cancellationToken) =>
        context.Set<AccountToken>().SingleOrDefaultAsync(t => t.Hash == hash && t.Purpose == purpose, cancellationToken);

    public async Task<IReadOnlyList<AccountToken>> FindOpenAsync(
        Guid userId,
        AccountTokenPurpose purpose,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<AccountToken>()
            .Where(t => t.UserId == userId && t.Purpose == purpose && t.ClosedAt == null)
            .ToListAsync(cancellationToken);

    public void Add(AccountToken token) => context.Add(token);
}

internal sealed class SecondFactorRepository(CrmDbContext context) : ISecondFactorRepository
{
    public Task<SecondFactor?> FindAsync(Guid userId, CancellationToken cancellationToken) =>
        context.Set<SecondFactor>().SingleOrDefaultAsync(f => f.UserId == userId, cancellationToken);

    public async Task<IReadOnlyList<SecondFactor>> ListAsync(CancellationToken cancellationToken) =>
        await context.Set<SecondFactor>().ToListAsync(cancellationToken);

    public void Add(SecondFactor factor) => context.Add(factor);

    public void Remove(SecondFactor factor) => context.Remove(factor);
}
