using Crm.Core.Features.Search;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Persistence;

/// <summary>The records of one kind that hang on others; which kinds there are is read from the model.</summary>
internal abstract class HangingRecords(RecordType type)
{
    public RecordType Type => type;

    public static IReadOnlyList<HangingRecords> Of(CrmDbContext context) =>
        RecordSets
            .Of(context)
            .Where(s => s.Entity.IsAssignableTo(typeof(IHangsOn)))
            .OrderBy(s => s.Type)
            .Select(s => (HangingRecords)Activator.CreateInstance(typeof(Hanging<>).MakeGenericType(s.Entity), s.Type)!)
            .ToList();

    /// <summary>Those on these records, deleted ones too, for change.</summary>
    public abstract Task<IReadOnlyList<Record>> FindAsync(
        CrmDbContext context,
        IReadOnlyCollection<Guid> on,
        CancellationToken cancellationToken
    );

    /// <summary>Lets visibility follow the owner of these records, past the change mechanisms; gives the ids of what followed.</summary>
    public abstract Task<IReadOnlyList<Guid>> FollowAsync(
        CrmDbContext context,
        IReadOnlyCollection<Guid> on,
        Guid? ownerId,
        CancellationToken cancellationToken
    );

    /// <summary>Those that go for good with these records.</summary>
    public abstract Task<IReadOnlyList<Guid>> FindLeavingAsync(
        CrmDbContext context,
        IReadOnlyCollection<Guid> on,
        CancellationToken cancellationToken
    );

    /// <summary>Deletes rows for good.</summary>
    public abstract Task DeleteAsync(CrmDbContext context, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    private sealed class Hanging<T>(RecordType type) : HangingRecords(type)
        where T : Record, IHangsOn
    {
        public override async Task<IReadOnlyList<Record>> FindAsync(
            CrmDbContext context,
            IReadOnlyCollection<Guid> on,
            CancellationToken cancellationToken
        ) => await On(context, on).ToListAsync(cancellationToken);

        public override async Task<IReadOnlyList<Guid>> FollowAsync(
            CrmDbContext context,
            IReadOnlyCollection<Guid> on,
            Guid? ownerId,
            CancellationToken cancellationToken
        )
        {
            var ids = await On(context, on).Select(r => r.Id).ToListAsync(cancellationToken);
            if (ids.Count > 0)
            {
                await On(context, on)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(r => EF.Property<Guid?>(r, nameof(IVisibleByRelated.RelatedOwnerId)), ownerId),
                        cancellationToken
                    );
                await context
                    .Set<SearchDocument>()
                    .IgnoreQueryFilters([RowFilters.Visibility])
                    .Where(d => ids.Contains(d.RecordId))
                    .ExecuteUpdateAsync(set => set.SetProperty(d => d.OwnerId, ownerId), cancellationToken);
            }

            return ids;
        }

        // What belongs to others as well stays, unless it is in the recycle bin itself.
        public override async Task<IReadOnlyList<Guid>> FindLeavingAsync(
            CrmDbContext context,
            IReadOnlyCollection<Guid> on,
            CancellationToken cancellationToken
        )
        {
            var found = await On(context, on).AsNoTracking().ToListAsync(cancellationToken);
            return found.Where(r => r.IsDeleted || r.GoesWithIt).Select(r => r.Id).ToList();
        }

        public override Task DeleteAsync(
            CrmDbContext context,
            IReadOnlyCollection<Guid> ids,
            CancellationToken cancellationToken
        ) =>
            context
                .Set<T>()
                .IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility])
                .Where(r => ids.Contains(r.Id))
                .ExecuteDeleteAsync(cancellationToken);

        private static IQueryable<T> On(CrmDbContext context, IReadOnlyCollection<Guid> on)
        {
            var ids = on.Select(id => (Guid?)id).ToList();
            return context
                .Set<T>()
                .IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility])
                .Where(r => ids.Contains(EF.Property<Guid?>(r, "RelatedId")));
        }
    }
}
