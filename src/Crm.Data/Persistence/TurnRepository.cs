using System.Linq.Expressions;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Turns;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Persistence;

/// <summary>What the repositories of all turns share.</summary>
internal abstract class TurnRepository<TTurn>(CrmDbContext context) : ITurnRepository<TTurn>
    where TTurn : Turn
{
    /// <summary>Who takes things of the kind, as long as they are active.</summary>
    protected abstract Expression<Func<User, bool>> Takes { get; }

    public async Task<IReadOnlyList<Guid>> FindTakersAsync(CancellationToken cancellationToken) =>
        await context
            .Set<User>()
            .Where(u => u.Status == UserStatus.Active)
            .Where(Takes)
            .Select(u => u.Id)
            .ToListAsync(cancellationToken);

    // A use case of many records may have the turn already, not yet saved.
    public async Task<TTurn?> FindAsync(CancellationToken cancellationToken) =>
        context.ChangeTracker.Entries<TTurn>().Select(e => e.Entity).SingleOrDefault()
        ?? await context.Set<TTurn>().SingleOrDefaultAsync(cancellationToken);

    public void Add(TTurn turn) => context.Add(turn);
}
