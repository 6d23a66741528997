using System.Data.Common;
using System.Text.RegularExpressions;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Leads;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Data.Features.Privacy;

/// <summary>
/// Takes a person's values out of all text of the organization, wherever it stands: the tables and their columns are read from
/// the model, so that those added later are looked through without anybody remembering.
/// </summary>
internal sealed class TextRedaction(CrmDbContext context, CallerContext caller)
{
    /// <summary>What stands in the place of a value.</summary>
    public const string Mark = "[erased]";

    private const int BatchRows = 500;

    // What other people and companies are called is theirs, be it the same.
    private static readonly HashSet<Type> Others =
    [
        typeof(User),
        typeof(Organization),
        typeof(Team),
        typeof(Contact),
        typeof(Lead),
        typeof(Company),
    ];

    /// <returns>How many rows held one.</returns>
    public async Task<int> RedactAsync(IReadOnlyCollection<string> values, CancellationToken cancellationToken)
    {
        if (values.Count == 0)
        {
            return 0;
        }

        var spelled = values
            .Concat(values.Select(TextKey.Fold))
            .Where(v => v.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var pattern = new Regex(
            string.Join('|', spelled.OrderByDescending(v => v.Length).Select(v => $@"(?<!\w){Regex.Escape(v)}(?!\w)")),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(5)
        );
        var rows = 0;
        foreach (var table in context.Model.GetEntityTypes().Where(IsSearched))
        {
            rows += await RedactAsync(table, spelled, pattern, cancellationToken);
        }

        return rows;
    }

    private static bool IsSearched(IEntityType entity) =>
        typeof(IOrganizationOwned).IsAssignableFrom(entity.ClrType)
        && entity.GetTableName() is not null
        && entity.FindPrimaryKey()?.Properties.Count == 1
        && !Others.Contains(entity.ClrType);

    private async Task<int> RedactAsync(
        IEntityType entity,
        List<string> values,
        Regex pattern,
        CancellationToken cancellationToken
    )
    {
        var table = new TextTable(entity, context.GetService<ISqlGenerationHelper>());
        if (table.Columns.Count == 0)
        {
            return 0;
        }

        var found = await FindAsync(table, values, cancellationToken);
        var changed = 0;
        foreach (var (key, texts) in found)
        {
            var redacted = texts.Select(t => t is null ? null : pattern.Replace(t, Mark)).ToList();
            if (!redacted.SequenceEqual(texts))
            {
                await WriteAsync(table, key, redacted, cancellationToken);
                changed++;
            }
        }

        return changed;
    }

    private async Task<List<(object Key, List<string?> Texts)>> FindAsync(
        TextTable table,
        List<string> values,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command();
        var conditions = new List<string>();
        foreach (var (i, value) in values.Index())
        {
            command.Parameters.Add(Parameter(command, $"@v{i}", $"%{Escaped(value.ToLowerInvariant())}%"));
            conditions.AddRange(table.Columns.Select(c => $"lower({c.Name}) LIKE @v{i} ESCAPE '!'"));
        }

        command.Parameters.Add(table.Tenant.CreateParameter(command, "@organization", caller.OrganizationId));
        command.CommandText =
            $"SELECT {table.Key}, {string.Join(", ", table.Columns.Select(c => c.Name))} FROM {table.Name} "
            + $"WHERE {table.TenantColumn} = @organization AND ({string.Join(" OR ", conditions)})";
        var rows = new List<(object, List<string?>)>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(
                (
                    reader.GetValue(0),
                    table.Columns.Select((_, i) => reader.IsDBNull(i + 1) ? null : reader.GetString(i + 1)).ToList()
                )
            );
        }

        return rows;
    }

    private async Task WriteAsync(TextTable table, object key, List<string?> texts, CancellationToken cancellationToken)
    {
        await using var command = Command();
        var sets = new List<string>();
        foreach (var (i, text) in texts.Index())
        {
            command.Parameters.Add(Parameter(command, $"@t{i}", (object?)table.Columns[i].Fit(text) ?? DBNull.Value));
            sets.Add($"{table.Columns[i].Name} = @t{i}");
        }

        command.Parameters.Add(Parameter(command, "@key", key));
        command.CommandText = $"UPDATE {table.Name} SET {string.Join(", ", sets)} WHERE {table.Key} = @key";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command()
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static DbParameter Parameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    }

    private static string Escaped(string value) =>
        Regex.Replace(value, "[!%_]", m => "!" + m.Value, RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>A table as SQL names it, with its columns of text.</summary>
    private sealed class TextTable
    {
        public TextTable(IEntityType entity, ISqlGenerationHelper sql)
        {
            var store = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
            Name = sql.DelimitIdentifier(store.Name);
            Key = sql.DelimitIdentifier(entity.FindPrimaryKey()!.Properties[0].GetColumnName(store)!);
            var tenant = entity.FindProperty(nameof(IOrganizationOwned.OrganizationId))!;
            Tenant = tenant.GetRelationalTypeMapping();
            TenantColumn = sql.DelimitIdentifier(tenant.GetColumnName(store)!);
            Columns = entity
                .GetFlattenedProperties()
                .Where(IsText)
                .Select(p => new TextColumn(sql.DelimitIdentifier(p.GetColumnName(store)!), p.GetMaxLength()))
                .ToList();
        }

        public string Name { get; }

        public string Key { get; }

        public string TenantColumn { get; }

        public RelationalTypeMapping Tenant { get; }

        public IReadOnlyList<TextColumn> Columns { get; }

        private static bool IsText(IProperty property) =>
            !property.IsPrimaryKey()
            && !property.IsForeignKey()
            && !property.ClrType.IsEnum
            && Nullable.GetUnderlyingType(property.ClrType)?.IsEnum != true
            && property.ClrType != typeof(Guid)
            && property.ClrType != typeof(Guid?)
            && (property.GetRelationalTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string);
    }

    /// <param name="Name">As SQL names it.</param>
    /// <param name="MaxLength">How much it holds; null: any.</param>
    private sealed record TextColumn(string Name, int? MaxLength)
    {
        public string? Fit(string? text) => text is not null && MaxLength is { } max ? TextCut.At(text, max) : text;
    }
}
