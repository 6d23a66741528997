using Crm.Core.Platform.Tenancy;
using Crm.Data.Changes;
using Crm.Data.Lists;
using Crm.Data.Model;
using Crm.Data.Persistence.Saving;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data;

/// <summary>
/// All tables of the product. Entities are configured by their own files; tenant, visibility and recycle-bin filters
/// are applied here to every entity that asks for them by its interface, so no feature can forget them.
/// </summary>
public sealed class CrmDbContext(DbContextOptions<CrmDbContext> options, CallerContext caller, ChangePipeline changes)
    : DbContext(options)
{
    private AppendedRows? _appended;

    /// <summary>Whose rows this context may touch; a database that guards them itself is told of it.</summary>
    public CallerContext Caller => caller;

    /// <summary>What the next save adds without tracking.</summary>
    internal AppendedRows Appended => _appended ??= new AppendedRows(this);

    /// <summary>Read by the query filters at each query.</summary>
    internal Guid OrganizationId => caller.OrganizationId;

    internal Guid? UserId => caller.UserId;

    internal bool SeesAllOwners => !caller.IsNarrowed;

    internal IReadOnlyList<Guid> VisibleOwnerIds => caller.VisibleOwnerIds;

    /// <summary>What happens with every change happens here: stamps, audit, timeline, tags, search, counts, live updates.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        using var detection = new SparingDetection(ChangeTracker);
        await changes.CascadeAsync(this, cancellationToken);
        detection.Detect();
        var pending = changes.Collect(this);
        if (pending.IsEmpty && Appended.IsEmpty)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await using (own)
        {
            await changes.BeforeSaveAsync(this, pending, cancellationToken);
            detection.Detect();
            Appended.Prepare(pending.At);
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            rows += await Appended.WriteAsync(cancellationToken);
            await changes.AfterSaveAsync(this, pending, cancellationToken);
            if (own is not null)
            {
                await own.CommitAsync(cancellationToken);
                await changes.AfterCommitAsync(cancellationToken);
            }

            return rows;
        }
    }

    /// <summary>Forgets all that is not saved yet.</summary>
    internal void Forget()
    {
        ChangeTracker.Clear();
        Appended.Clear();
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously; the change mechanisms need it.");

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(CustomValueQueries.Instance);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CrmDbContext).Assembly);
        RowFilters.Apply(modelBuilder, this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);
}
