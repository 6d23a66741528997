using Crm.Core.Platform.Tenancy;
using Crm.Data.Changes;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Crm.Data.Persistence.Saving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Data;

/// <summary>
/// All tables of the product. Entities are configured by their own files; tenant, visibility and recycle-bin filters
/// are applied here to every entity that asks for them by its interface, so no feature can forget them.
/// </summary>
/// <remarks>
/// Contexts are pooled: each serves one scope at a time, as <see cref="ContextPool"/> tells it, and refuses to work for none.
/// </remarks>
public sealed class CrmDbContext(DbContextOptions<CrmDbContext> options) : DbContext(options)
{
    private ContextScope? _scope;
    private AppendedRows? _appended;

    /// <summary>Whose rows this context may touch; a database that guards them itself is told of it.</summary>
    public CallerContext Caller => Scope.Caller;

    /// <summary>What the next save adds without tracking.</summary>
    internal AppendedRows Appended => _appended ??= new AppendedRows(this);

    /// <summary>Read by the query filters at each query.</summary>
    internal Guid OrganizationId => Caller.OrganizationId;

    internal Guid? UserId => Caller.UserId;

    internal bool SeesAllOwners => !Caller.IsNarrowed;

    internal IReadOnlyList<Guid> VisibleOwnerIds => Caller.VisibleOwnerIds;

    private ContextScope Scope =>
        _scope ?? throw new ObjectDisposedException(nameof(CrmDbContext), "The scope that this context worked for is over.");

    /// <summary>Works for one scope until it is disposed.</summary>
    public CrmDbContext Serve(ContextScope scope)
    {
        _scope = scope;
        scope.Keeper?.Begin(Database.GetDbConnection);
        return this;
    }

    /// <summary>What happens with every change happens here: stamps, audit, timeline, tags, search, counts, live updates.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        var changes = Scope.Changes;
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

    // The scope ends first: after the base has given the context back, another one may have it already.
    public override void Dispose()
    {
        try
        {
            EndScope();
        }
        finally
        {
            base.Dispose();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            EndScope();
        }
        finally
        {
            await base.DisposeAsync();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CrmDbContext).Assembly);
        RowFilters.Apply(modelBuilder, this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    private void EndScope()
    {
        if (_scope is { } scope)
        {
            _scope = null;
            _appended = null;
            if (Database.CurrentTransaction is { } open)
            {
                // One that Entity Framework did not begin itself it would leave open.
                var transaction = open.GetDbTransaction();
                open.Dispose();
                transaction.Dispose();
            }

            scope.Keeper?.Rest(Database.GetDbConnection());
        }
    }
}
