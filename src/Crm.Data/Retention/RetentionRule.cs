using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Retention;

/// <summary>One batch in one transaction; nodes that purge the same organization take turns.</summary>
internal abstract class RetentionRule(CrmDbContext context, IDatabaseDialect dialect, CallerContext caller) : IRetentionRule
{
    protected CrmDbContext Context => context;

    public async Task<int> PurgeAsync(int max, CancellationToken cancellationToken)
    {
        // Looking takes no lock and writes nothing; mostly nothing is over.
        if (!await IsAnythingOverAsync(cancellationToken))
        {
            return 0;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await dialect.LockAsync(context, caller.OrganizationId, "retention", cancellationToken);
        var deleted = await DeleteAsync(max, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return deleted;
    }

    protected abstract Task<bool> IsAnythingOverAsync(CancellationToken cancellationToken);

    protected abstract Task<int> DeleteAsync(int max, CancellationToken cancellationToken);
}

/// <summary>A rule for rows of one table on which nothing hangs.</summary>
internal abstract class RowRetentionRule<T>(CrmDbContext context, IDatabaseDialect dialect, CallerContext caller)
    : RetentionRule(context, dialect, caller)
    where T : OrganizationOwned
{
    /// <summary>The rows that need not be kept any longer.</summary>
    protected abstract IQueryable<T> Over(IQueryable<T> rows);

    protected override Task<bool> IsAnythingOverAsync(CancellationToken cancellationToken) =>
        Over(Context.Set<T>()).AnyAsync(cancellationToken);

    protected override Task<int> DeleteAsync(int max, CancellationToken cancellationToken) =>
        Over(Context.Set<T>()).OrderBy(r => r.Id).Take(max).ExecuteDeleteAsync(cancellationToken);
}
