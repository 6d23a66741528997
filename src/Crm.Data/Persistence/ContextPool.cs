using Crm.Core.Platform.Tenancy;
using Crm.Data.Changes;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Data.Persistence;

/// <summary>
/// Contexts are taken from a pool, because making one anew, with all that belongs to it inside Entity Framework, costs more
/// than a short query.
/// </summary>
public static class ContextPool
{
    // As many as may well work at once; those beyond are made and thrown away.
    private const int Size = 64;

    /// <summary>One context for each scope, of one database.</summary>
    /// <param name="services">The product's services.</param>
    /// <param name="configure">Chooses the database.</param>
    /// <param name="keeper">What becomes of a connection when a scope is over.</param>
    public static IServiceCollection AddCrmContexts(
        this IServiceCollection services,
        Action<DbContextOptionsBuilder> configure,
        ConnectionKeeper keeper
    )
    {
        services.AddPooledDbContextFactory<CrmDbContext>(
            options =>
            {
                configure(options);
                options.AddInterceptors(keeper);
            },
            Size
        );
        return services.AddScoped(s =>
            s.GetRequiredService<IDbContextFactory<CrmDbContext>>()
                .CreateDbContext()
                .Serve(new ContextScope(s.GetRequiredService<CallerContext>(), s.GetRequiredService<ChangePipeline>, keeper))
        );
    }

    /// <summary>A context that never goes into the pool, for who changes its connection. Dispose it.</summary>
    public static CrmDbContext CreateOwnContext(this IServiceProvider services, CallerContext caller) =>
        new CrmDbContext(services.GetRequiredService<DbContextOptions<CrmDbContext>>()).Serve(new ContextScope(caller));

    /// <summary>What every context needs, of whichever database.</summary>
    public static DbContextOptionsBuilder UseCrmQueries(this DbContextOptionsBuilder options) =>
        options.AddInterceptors(CustomValueQueries.Instance);
}
