using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Retention;

/// <summary>A rule for rows of one table on which nothing hangs, with a time that the product sets.</summary>
internal abstract class RowRetentionRule<T>(CrmDbContext context, IDatabaseDialect dialect, CallerContext caller) : IRetentionRule
    where T : OrganizationOwned
{
    private readonly RetentionBatch _batch = new(context, dialect, caller);

    public Task<int> PurgeAsync(int max, CancellationToken cancellationToken) =>
        _batch.RunAsync(
            () => Over(context.Set<T>()).AnyAsync(cancellationToken),
            () => Over(context.Set<T>()).OrderBy(r => r.Id).Take(max).ExecuteDeleteAsync(cancellationToken),
            cancellationToken
        );

    /// <summary>The rows that need not be kept any longer.</summary>
    protected abstract IQueryable<T> Over(IQueryable<T> rows);
}
