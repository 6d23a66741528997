using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Model;

/// <summary>Which rows a query sees without asking: the organization's, the visible owners', the living.</summary>
internal static class RowFilters
{
    public const string Tenant = "tenant";
    public const string Visibility = "visibility";
    public const string Bin = "bin";
    public const string Personal = "personal";

    public static void Apply(ModelBuilder model, CrmDbContext context)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(t => !t.IsOwned()).Select(t => t.ClrType).ToList())
        {
            Call(nameof(FilterTenant), typeof(IOrganizationOwned), type, model, context);
            Call(nameof(FilterVisibility), typeof(IVisibleByOwner), type, model, context);
            Call(nameof(FilterBin), typeof(IRecyclable), type, model, context);
            Call(nameof(FilterPersonal), typeof(IPersonal), type, model, context);
        }
    }

    private static void Call(string method, Type marker, Type entity, ModelBuilder model, CrmDbContext context)
    {
        if (marker.IsAssignableFrom(entity))
        {
            typeof(RowFilters)
                .GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(entity)
                .Invoke(null, [model, context]);
        }
    }

    private static void FilterTenant<T>(ModelBuilder model, CrmDbContext context)
        where T : class, IOrganizationOwned
    {
        if (typeof(T) == typeof(Core.Features.Accounts.Organization))
        {
            model.Entity<T>().HasQueryFilter(Tenant, e => EF.Property<Guid>(e, "Id") == context.OrganizationId);
            return;
        }

        model.Entity<T>().HasQueryFilter(Tenant, e => e.OrganizationId == context.OrganizationId);
    }

    private static void FilterVisibility<T>(ModelBuilder model, CrmDbContext context)
        where T : class, IVisibleByOwner
    {
        if (typeof(IVisibleToAll).IsAssignableFrom(typeof(T)))
        {
            return;
        }

        var owner = typeof(IVisibleByRelated).IsAssignableFrom(typeof(T))
            ? nameof(IVisibleByRelated.RelatedOwnerId)
            : nameof(IVisibleByOwner.OwnerId);
        model
            .Entity<T>()
            .HasQueryFilter(
                Visibility,
                e =>
                    context.SeesAllOwners
                    || EF.Property<Guid?>(e, owner) == null
                    || context.VisibleOwnerIds.Contains(EF.Property<Guid?>(e, owner)!.Value)
            );
    }

    // A person's own rows are nobody else's, not even an administrator's.
    private static void FilterPersonal<T>(ModelBuilder model, CrmDbContext context)
        where T : class, IPersonal => model.Entity<T>().HasQueryFilter(Personal, e => e.ForUserId == context.UserId);

    private static void FilterBin<T>(ModelBuilder model, CrmDbContext context)
        where T : class, IRecyclable => model.Entity<T>().HasQueryFilter(Bin, e => e.DeletedAt == null);
}
