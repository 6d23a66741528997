using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Merges;
using Crm.Core.Features.Segments;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Data.Features.Merges;

/// <summary>
/// What points to records that can be merged, read from the model: a table that is added later follows without anybody
/// remembering, as long as it names its columns like all others.
/// </summary>
public sealed class MergeReferences
{
    /// <summary>Columns that name a contact, company or ticket and stay, with the reason.</summary>
    public static readonly IReadOnlyDictionary<(Type Entity, string Property), string> Staying = new Dictionary<
        (Type, string),
        string
    >
    {
        [(typeof(ContactPoint), nameof(ContactPoint.ContactId))] = "is part of the contact, and made anew of its addresses",
    };

    private static readonly ConditionalWeakTable<IModel, MergeReferences> Known = [];

    private MergeReferences(IModel model)
    {
        var owned = model.GetEntityTypes().Where(e => e.ClrType.IsSubclassOf(typeof(OrganizationOwned))).ToList();
        All = owned
            .SelectMany(e => e.GetProperties().Where(p => Points(e, p)).Select(p => MergeReference.Of(e, p)))
            .OrderBy(r => r.Entity, StringComparer.Ordinal)
            .ThenBy(r => r.Property, StringComparer.Ordinal)
            .ToList();
    }

    public IReadOnlyList<MergeReference> All { get; }

    public static MergeReferences Of(DbContext context) => Known.GetValue(context.Model, model => new MergeReferences(model));

    /// <summary>Those that may point to such a record: the others name a kind of their own.</summary>
    public IEnumerable<MergeReference> PointingTo(RecordType type) => All.Where(r => r.Suits(type));

    public MergeReference Require(MovedRows moved) => All.Single(r => r.Entity == moved.Entity && r.Property == moved.Property);

    private static bool Points(IEntityType entity, IProperty property)
    {
        var (type, name) = (entity.ClrType, property.Name);
        return property.ClrType.IsAssignableTo(typeof(Guid?))
            && !Staying.ContainsKey((type, name))
            && (
                name.EndsWith("ContactId", StringComparison.Ordinal)
                || name.EndsWith("CompanyId", StringComparison.Ordinal)
                || name.EndsWith("TicketId", StringComparison.Ordinal)
                || name == "RelatedId"
                || (type == typeof(Company) && name == nameof(Company.ParentId))
                || (
                    name == "RecordId"
                    && (type == typeof(TimelineEntry) || type == typeof(SegmentMember) || type == typeof(SegmentLogEntry))
                )
            );
    }
}

/// <summary>One column that points to records.</summary>
public abstract class MergeReference(Type entity, string property)
{
    private static readonly ConcurrentDictionary<(Type, string), MergeReference> Made = new();

    /// <summary>What its rows are: the name of the entity.</summary>
    public string Entity => entity.Name;

    public string Property => property;

    /// <summary>The class of its rows.</summary>
    public Type Row => entity;

    /// <summary>Whether it points to records of this kind.</summary>
    public bool Suits(RecordType type) =>
        property.EndsWith($"{type}Id", StringComparison.Ordinal)
        || property is "RelatedId" or nameof(TimelineEntry.RecordId)
        || (type == RecordType.Company && property == nameof(Company.ParentId));

    public static MergeReference Of(IEntityType entity, IProperty property) =>
        Made.GetOrAdd(
            (entity.ClrType, property.Name),
            _ =>
                (MergeReference)
                    Activator.CreateInstance(
                        typeof(Column<,>).MakeGenericType(entity.ClrType, property.ClrType),
                        property.Name,
                        entity.FindProperty("RelatedTitle") is not null && property.Name == "RelatedId"
                    )!
        );

    /// <summary>The rows that point to a record.</summary>
    public abstract Task<IReadOnlyList<Guid>> FindAsync(DbContext context, Record record, CancellationToken cancellationToken);

    /// <summary>Lets the rows that point to one record point to another one; gives which.</summary>
    public abstract Task<IReadOnlyList<Guid>> MoveAsync(
        DbContext context,
        Record from,
        Record to,
        CancellationToken cancellationToken
    );

    /// <summary>Lets those of these rows that point to one record point to another one.</summary>
    public abstract Task MoveAsync(
        DbContext context,
        IReadOnlyCollection<Guid> ids,
        Record from,
        Record to,
        CancellationToken cancellationToken
    );

    private sealed class Column<T, TKey>(string property, bool hasTitle) : MergeReference(typeof(T), property)
        where T : OrganizationOwned
    {
        public override async Task<IReadOnlyList<Guid>> FindAsync(
            DbContext context,
            Record record,
            CancellationToken cancellationToken
        ) => await PointingTo(context, record).Select(r => r.Id).ToListAsync(cancellationToken);

        public override async Task<IReadOnlyList<Guid>> MoveAsync(
            DbContext context,
            Record from,
            Record to,
            CancellationToken cancellationToken
        )
        {
            // A company that stood below the one that it takes in is not its own parent.
            var rows = PointingTo(context, from).Where(r => r.Id != to.Id);
            var ids = await rows.Select(r => r.Id).ToListAsync(cancellationToken);
            if (ids.Count > 0)
            {
                await SetAsync(rows, to, cancellationToken);
            }

            return ids;
        }

        public override Task MoveAsync(
            DbContext context,
            IReadOnlyCollection<Guid> ids,
            Record from,
            Record to,
            CancellationToken cancellationToken
        ) => SetAsync(PointingTo(context, from).Where(r => ids.Contains(r.Id)), to, cancellationToken);

        private IQueryable<T> PointingTo(DbContext context, Record record)
        {
            var id = Key(record);
            var name = Property;
            return context
                .Set<T>()
                .IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility, RowFilters.Personal])
                .Where(r => EF.Property<TKey>(r, name)!.Equals(id));
        }

        private Task SetAsync(IQueryable<T> rows, Record to, CancellationToken cancellationToken)
        {
            var (id, name, title) = (Key(to), Property, to.Title);
            return rows.ExecuteUpdateAsync(
                set =>
                {
                    set.SetProperty(r => EF.Property<TKey>(r, name), id);
                    if (hasTitle)
                    {
                        set.SetProperty(r => EF.Property<string?>(r, "RelatedTitle"), title);
                    }
                },
                cancellationToken
            );
        }

        private static TKey Key(Record record) => (TKey)(object)record.Id;
    }
}
