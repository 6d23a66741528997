using Crm.Api.Hosting.Configuration;
using Crm.Core.Features.Demo;

namespace Crm.Api.Hosting;

/// <summary>Loads the demo organization at start, where settings ask for it.</summary>
internal static class DemoHosting
{
    public static async Task SeedDemoAsync(this WebApplication app)
    {
        if (app.Services.GetRequiredService<DemoSettings>().Enabled)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemoSeeder>().SeedAsync(app.Lifetime.ApplicationStopping);
        }
    }
}
