using Crm.Core.Features.Accounts;
using Crm.Core.Features.Archives;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Tenancy;

namespace Crm.Api.Hosting.Commands;

/// <summary>
/// <c>crm restore-organization FILE</c>: brings the archive of an organization into this installation, whatever its database.
/// It is all or nothing, also when it is killed.
/// </summary>
internal static class RestoreOrganizationCommand
{
    /// <summary>Restores it, and tells how its first administrator signs in.</summary>
    /// <exception cref="CommandException">It can't be done; nothing is written.</exception>
    public static async Task RunAsync(WebApplicationBuilder builder, string path, TextWriter output)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"There is no file {path}.");
        }

        await using var app = builder.AddCrm().Build();
        await app.MigrateAsync();
        try
        {
            var manifest = await RestoreAsync(app.Services, path);
            await output.WriteLineAsync(
                $"Restored {manifest.OrganizationName}: {manifest.Rows:N0} rows, archived {manifest.CreatedAt:yyyy-MM-dd HH:mm} UTC."
            );
            await TellHowToSignInAsync(app.Services, manifest.OrganizationId, output);
        }
        catch (Exception e) when (e is Failure or ArchiveException)
        {
            throw CommandException.Of(e);
        }
    }

    private static async Task<ArchiveManifest> RestoreAsync(IServiceProvider services, string path)
    {
        await using var scope = services.CreateAsyncScope();
        await using var archive = File.OpenRead(path);
        return await scope.ServiceProvider.GetRequiredService<ArchiveRestoring>().RestoreAsync(archive, CancellationToken.None);
    }

    private static async Task TellHowToSignInAsync(IServiceProvider services, Guid organizationId, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerContext>().Set(Caller.Product(organizationId));
        await output.WriteLineAsync("Passwords stay behind: everybody chooses a new one by \"Forgot password?\".");
        var passwords = scope.ServiceProvider.GetRequiredService<PasswordService>();
        if (await passwords.LinkForAdminAsync(CancellationToken.None) is { } link)
        {
            await output.WriteLineAsync(
                $"{link.Email} can begin here, once, until {link.ExpiresAt:yyyy-MM-dd HH:mm} UTC: {link.Address}"
            );
        }
    }
}
