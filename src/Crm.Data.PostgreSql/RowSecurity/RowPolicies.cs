using System.Security.Cryptography;
using System.Text;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Crm.Data.PostgreSql.RowSecurity;

/// <summary>
/// Row-level security for every table whose rows belong to an organization, made from the model, so that a new table is
/// covered without anybody remembering. It repeats below Entity Framework what its filters do above.
/// </summary>
internal static class RowPolicies
{
    /// <summary>The setting that holds the id of the caller's organization.</summary>
    public const string OrganizationSetting = "app.organization_id";

    /// <summary>The setting that is <c>on</c> while the product acts for all organizations.</summary>
    public const string AllOrganizationsSetting = "app.all_organizations";

    private const string Prefix = "organization_";

    /// <summary>Creates the policies that are missing, and replaces those of an older version.</summary>
    public static async Task EnsureAsync(DbContext context, CancellationToken cancellationToken)
    {
        var present = await context
            .Database.SqlQuery<string>(
                $"""
                SELECT tablename || '.' || policyname AS "Value" FROM pg_policies WHERE schemaname = 'public'
                """
            )
            .ToListAsync(cancellationToken);

        // Changing a table's security waits for all who use it, so what is in place is left alone.
        var missing = Tables(context).Where(table => !present.Contains($"{table.Name}.{table.Policy}")).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var sql = new StringBuilder();
        foreach (var table in missing)
        {
            foreach (var old in present.Where(policy => policy.StartsWith($"{table.Name}.{Prefix}", StringComparison.Ordinal)))
            {
                sql.AppendLine($"""DROP POLICY "{old[(table.Name.Length + 1)..]}" ON "{table.Name}";""");
            }

            sql.AppendLine(table.Sql);
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync(sql.ToString(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The tables whose rows belong to an organization.</summary>
    public static IEnumerable<SecuredTable> Tables(DbContext context) =>
        from entity in context.Model.GetEntityTypes()
        where typeof(IOrganizationOwned).IsAssignableFrom(entity.ClrType) && entity.GetTableName() is not null
        select new SecuredTable(
            entity.GetTableName()!,
            entity.ClrType == typeof(Organization) ? nameof(Organization.Id) : nameof(IOrganizationOwned.OrganizationId),
            // The owner reads search documents for the view that keeps the trigram index usable (PostgreSqlSearchIndex).
            Forced: entity.ClrType != typeof(SearchDocument)
        );

    internal sealed record SecuredTable(string Name, string Column, bool Forced)
    {
        // A subquery is evaluated once a statement; the bare function would be called for every row.
        private string Condition =>
            $"""
                "{Column}" = (SELECT NULLIF(current_setting('{OrganizationSetting}', true), '')::uuid)
                OR (SELECT current_setting('{AllOrganizationsSetting}', true) = 'on')
                """;

        /// <summary>The name tells the version of the condition.</summary>
        public string Policy =>
            Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Condition)).AsSpan(0, 4));

        public string Sql =>
            $"""
                ALTER TABLE "{Name}" ENABLE ROW LEVEL SECURITY;
                ALTER TABLE "{Name}" {(Forced ? "FORCE" : "NO FORCE")} ROW LEVEL SECURITY;
                CREATE POLICY {Policy} ON "{Name}" USING ({Condition}) WITH CHECK ({Condition});
                """;
    }
}
