using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Schema;

/// <summary>What a database needs around a migration; one implementation a database.</summary>
public interface ISchemaGuard
{
    /// <summary>
    /// Waits until no other node migrates, and keeps others out until the result is disposed or the process dies,
    /// whichever comes first: a killed migration must never lock out the next start.
    /// </summary>
    Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken);

    /// <summary>Lets <paramref name="context"/> connect as the one who may change the schema. Called under the lock.</summary>
    Task PrepareAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Brings what follows from the model but is not in migrations (roles, grants, policies) up to date. Called under
    /// the lock at every start, so it must be repeatable and quick when there is nothing to do.
    /// </summary>
    Task CompleteAsync(DbContext context, CancellationToken cancellationToken);
}
