using Crm.Core.Features.Search;
using Crm.Core.Platform.Tenancy;

namespace Crm.Api.Hosting.Commands;

/// <summary>Repair of what search knows.</summary>
internal static class SearchCommands
{
    /// <summary>Rebuilds it for every organization, also while servers run.</summary>
    public static async Task RebuildAsync(WebApplicationBuilder builder, TextWriter output)
    {
        await using var app = builder.AddCrm().Build();
        await app.MigrateAsync();
        var organizations = await OrganizationsAsync(app.Services);
        foreach (var organization in organizations)
        {
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CallerContext>().Set(Caller.Product(organization));
            await scope.ServiceProvider.GetRequiredService<SearchRebuildService>().RebuildAsync(CancellationToken.None);
        }

        await output.WriteLineAsync($"Rebuilt what search knows of {organizations.Count} organizations.");
    }

    private static async Task<IReadOnlyList<Guid>> OrganizationsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IOrganizationList>().ListAsync(CancellationToken.None);
    }
}
