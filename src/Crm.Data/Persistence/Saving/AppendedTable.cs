using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Data.Persistence.Saving;

/// <summary>The table of a type whose rows can be written without Entity Framework's tracking.</summary>
internal sealed class AppendedTable
{
    private const string Annotation = "Crm:AppendedTable";

    private AppendedTable(IEntityType type)
    {
        var properties = type.GetProperties().ToList();
        Name = type.GetTableName()!;
        Columns = properties.ConvertAll(p => new NewColumn(p.GetColumnName(), p.GetRelationalTypeMapping()));
        Values = properties.ConvertAll(p => (p, p.GetGetter()));
    }

    public string Name { get; }

    public IReadOnlyList<NewColumn> Columns { get; }

    /// <summary>Where the values of the columns come from, in their order.</summary>
    public IReadOnlyList<(IProperty Property, IClrPropertyGetter Getter)> Values { get; }

    /// <summary>Null where only Entity Framework knows what a row consists of.</summary>
    public static AppendedTable? Of(CrmDbContext context, Type type)
    {
        var entity = context.Model.FindEntityType(type)!;
        return entity.GetOrAddRuntimeAnnotationValue(Annotation, static e => IsPlain(e!) ? new AppendedTable(e!) : null, entity);
    }

    // All that is stored is in its properties, and nothing of it made by the database.
    private static bool IsPlain(IEntityType type) =>
        type.BaseType is null
        && !type.GetDirectlyDerivedTypes().Any()
        && !type.GetComplexProperties().Any()
        && type.GetTableMappings().Count() == 1
        && type.GetProperties().All(p => !p.IsShadowProperty() && p.ValueGenerated == ValueGenerated.Never);
}
