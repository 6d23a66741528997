using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Crm.Data.PostgreSql.RowSecurity;

/// <summary>
/// The role that the application works as. It owns nothing and may change no schema, so that row-level security binds
/// it; it is made and given its rights by the owner.
/// </summary>
internal sealed class ApplicationRole(string connectionString)
{
    private readonly NpgsqlConnectionStringBuilder _settings = new(connectionString);

    private string Name => _settings.Username ?? throw Refuse("Database:ConnectionString names no Username.");

    /// <summary>Makes the role if it is missing, and grants what it needs. <paramref name="context"/> is the owner's.</summary>
    /// <exception cref="DatabaseRoleException">The role is one that row-level security does not bind.</exception>
    public async Task EnsureAsync(DbContext context, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await MakeAsync(connection, cancellationToken);
            await RequireBoundAsync(connection, cancellationToken);
            await GrantAsync(connection, cancellationToken);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private async Task MakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var create = await TextAsync(
            connection,
            """
            SELECT format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD %L', $1, $2)
            WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)
            """,
            cancellationToken,
            Name,
            _settings.Password
        );
        if (create is null)
        {
            return;
        }

        try
        {
            await ExecuteAsync(connection, create, cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
        {
            // Roles belong to the whole server: a node of another database on it made the role meanwhile.
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            throw Refuse(
                $"The role {Name} of Database:ConnectionString does not exist, and the owner may not make roles. "
                    + $"Make it as an administrator: CREATE ROLE {Name} LOGIN PASSWORD '…';"
            );
        }
    }

    private async Task RequireBoundAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var reason = await TextAsync(
            connection,
            """
            SELECT CASE
                WHEN rolname = current_user THEN 'is the owner itself'
                WHEN rolsuper THEN 'is a superuser'
                WHEN rolbypassrls THEN 'has BYPASSRLS'
                WHEN pg_has_role(oid, (SELECT oid FROM pg_roles WHERE rolname = current_user), 'MEMBER') THEN 'is a member of the owner'
            END
            FROM pg_roles WHERE rolname = $1
            """,
            cancellationToken,
            Name
        );
        if (reason is not null)
        {
            throw Refuse(
                $"The role {Name} of Database:ConnectionString {reason}, so row-level security would not bind it. "
                    + "Use a role of its own, such as crm_app; it is made at start if it is missing."
            );
        }
    }

    private async Task GrantAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var grants = await TextAsync(
            connection,
            """
            SELECT format(
                'GRANT USAGE ON SCHEMA public TO %1$I;
                 GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %1$I;
                 GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %1$I;
                 REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM %1$I', $1)
            """,
            cancellationToken,
            Name
        );
        await ExecuteAsync(connection, grants!, cancellationToken);
    }

    private static DatabaseRoleException Refuse(string message) => new(message);

    private static async Task<string?> TextAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellationToken,
        params string?[] values
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(
                new NpgsqlParameter { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text }
            );
        }

        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>The application's role can't be used; the message says what to do.</summary>
public sealed class DatabaseRoleException(string message) : Exception(message);
