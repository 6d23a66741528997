namespace Crm.Api.Hosting.Configuration;

/// <summary>The kinds of database that can serve.</summary>
internal enum DatabaseProvider
{
    /// <summary>Embedded: one file in the data folder.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, for several nodes.</summary>
    PostgreSql,
}

/// <summary>The database.</summary>
internal sealed class DatabaseSettings : ISettings
{
    public static string Section => "Database";

    /// <summary>Which kind.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// How the application connects. For SQLite optional (<c>crm.db</c> in the data folder); for PostgreSQL required, with
    /// a role of its own that owns nothing: row-level security does not bind an owner.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// PostgreSQL only: connects as the database's owner, who migrates at start, makes the application's role if it is
    /// missing, and grants it what it needs.
    /// </summary>
    public string? OwnerConnectionString { get; set; }

    public IEnumerable<string> Problems()
    {
        if (Provider is DatabaseProvider.Sqlite && OwnerConnectionString is not null)
        {
            yield return "Database:OwnerConnectionString is for PostgreSql only; remove it, or set Database:Provider to PostgreSql.";
        }

        if (Provider is DatabaseProvider.PostgreSql && ConnectionString is null)
        {
            yield return "Database:ConnectionString is missing, such as " + "Host=db;Database=crm;Username=crm_app;Password=….";
        }

        if (Provider is DatabaseProvider.PostgreSql && OwnerConnectionString is null)
        {
            yield return "Database:OwnerConnectionString is missing: it names the database's owner, who migrates at start, "
                + "such as Host=db;Database=crm;Username=crm;Password=….";
        }
    }
}
