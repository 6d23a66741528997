using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Data.Persistence;

/// <summary>
/// Keeps the connection of a context open until its scope is over. Entity Framework would give it back after each
/// command, and taking one from the pool costs a database about as much as a short query.
/// </summary>
public class ConnectionKeeper : DbConnectionInterceptor
{
    /// <summary>A scope begins to work with a context that has this connection.</summary>
    public virtual void Begin(Func<DbConnection> connection) { }

    /// <summary>The scope is over: the connection goes back to the driver's pool.</summary>
    public virtual void Rest(DbConnection connection) => connection.Close();

    public override InterceptionResult ConnectionClosing(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => ValueTask.FromResult(InterceptionResult.Suppress());
}
