using Crm.Api.Hosting.Configuration;
using Crm.Core.Features.Accounts;

namespace Crm.Api.Hosting;

/// <summary>Tells who started the server where it is and how to sign in.</summary>
internal static class Welcome
{
    public static void SayWelcome(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() => SayAsync(app).GetAwaiter().GetResult());

    private static async Task SayAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var setup = await scope.ServiceProvider.GetRequiredService<DemoService>().SetupAsync(CancellationToken.None);
        var server = app.Services.GetRequiredService<ServerSettings>();
        var address = server.Port == 0 ? app.Urls.First() : server.Link;
        Console.WriteLine();
        Console.WriteLine($"  Open {address}");
        if (setup.SetupRequired)
        {
            Console.WriteLine("  The first visitor makes the organization and becomes its administrator.");
        }

        foreach (var account in setup.Demo?.Accounts ?? [])
        {
            Console.WriteLine($"  Sign in as {account.Email, -28} {account.Password}   ({account.DisplayName}, {account.Role})");
        }

        Console.WriteLine();
    }
}
