using Crm.Core.Platform.Tenancy;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Retention;

/// <summary>One batch in one transaction; nodes that purge the same organization take turns.</summary>
internal sealed class RetentionBatch(CrmDbContext context, IDatabaseDialect dialect, CallerContext caller)
{
    public async Task<int> RunAsync(Func<Task<bool>> isAnythingOver, Func<Task<int>> delete, CancellationToken cancellationToken)
    {
        // Looking takes no lock and writes nothing; mostly nothing is over.
        if (!await isAnythingOver())
        {
            return 0;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await dialect.LockAsync(context, caller.OrganizationId, "retention", cancellationToken);
        var deleted = await delete();
        await transaction.CommitAsync(cancellationToken);
        return deleted;
    }
}
