using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Data.Sqlite;

/// <summary>
/// Closes its connection when it goes itself, and not when its context goes back into the pool, as Entity Framework does:
/// the prepared statements would go with it. <see cref="SqliteConnectionKeeper"/> closes it when it has to be.
/// </summary>
[SuppressMessage("Usage", "EF1001", Justification = "The closing is made to be overridden; the class that has it is internal.")]
internal sealed class SqliteLastingConnection(
    RelationalConnectionDependencies dependencies,
    IRawSqlCommandBuilder rawSqlCommandBuilder,
    IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger
) : SqliteRelationalConnection(dependencies, rawSqlCommandBuilder, logger)
{
    protected override void CloseDbConnection() { }

    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;
}
