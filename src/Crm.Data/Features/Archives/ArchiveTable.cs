using System.Text.Json;
using Crm.Core.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Data.Features.Archives;

/// <summary>One table of an archive.</summary>
public sealed class ArchiveTable
{
    internal ArchiveTable(IEntityType entity, IReadOnlyList<IProperty> later)
    {
        Entity = entity;
        Table = entity.GetTableName()!;
        var table = StoreObjectIdentifier.Table(Table, entity.GetSchema());
        Columns = entity.GetFlattenedProperties().Select(p => new ArchiveColumn(p, table, isLater: later.Contains(p))).ToList();
        Key = entity.FindPrimaryKey()!.Properties.Select(k => Columns.Single(c => c.Property == k)).ToList();
        Organization = Columns.Single(c => c.Name == (entity.ClrType == typeof(Organization) ? "id" : "organizationId"));
    }

    public string Name => Entity.ClrType.Name;

    public IReadOnlyList<ArchiveColumn> Columns { get; }

    /// <summary>Pointers to rows that may be written later than this one.</summary>
    public IEnumerable<ArchiveColumn> Later => Columns.Where(c => c.IsLater);

    internal IEntityType Entity { get; }

    internal string Table { get; }

    internal IReadOnlyList<ArchiveColumn> Key { get; }

    /// <summary>Whose the row is.</summary>
    internal ArchiveColumn Organization { get; }

    internal void Write(Utf8JsonWriter json, object row)
    {
        json.WriteStartObject();
        foreach (var column in Columns)
        {
            json.WritePropertyName(column.Name);
            column.Write(json, row);
        }

        json.WriteEndObject();
    }

    /// <summary>The values of the columns, in order.</summary>
    internal object?[] Read(JsonElement row) => Columns.Select(c => c.Read(row.GetProperty(c.Name))).ToArray();
}
