using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Crm.Infrastructure.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Accounts;

/// <summary>Whoever gets hold of the database has no secret that lets them in.</summary>
public sealed class SecretScenarios(CrmServer server)
{
    [Fact]
    public async Task The_database_holds_no_secret_in_readable_form()
    {
        var world = await World.CreateAsync(server);
        var email = $"mia@{world.Admin.Email.Split('@')[1]}";
        var invited = await world.Admin.CreateAsync("users", new { email, displayName = "Mia" });
        await server.WaitForMailAsync(email, "invites you");
        await WaitUntilDeliveredAsync(world.Admin);
        using var client = server.CreateClient();
        var login = await client.PostAsJsonAsync(
            "/api/v1/auth/login",
            new { email = world.Admin.Email, password = World.Password }
        );
        var cookie = login.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("crm_refresh=", StringComparison.Ordinal));
        var (key, codes) = await EnableAsync(world.Admin);
        string[] secrets =
        [
            key,
            .. codes,
            .. codes.Select(c => c.Replace("-", "", StringComparison.Ordinal)),
            invited["invitation"]!.Text("url")!.Split("token=")[1],
            Uri.UnescapeDataString(cookie.Split('=', ';')[1]),
            (await login.ReadAsync()).Text("accessToken")!,
            World.Password,
        ];

        var everything = await DumpAsync(server);

        everything.ShouldContain(world.Admin.Email);
        secrets.ShouldAllBe(s => s.Length >= 10);
        secrets.Where(s => everything.Contains(s, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        foreach (var file in Directory.EnumerateFiles(server.DataFolder, "crm.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            bytes.GetBuffer().AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(key)).ShouldBe(-1, file);
        }
    }

    [Fact]
    public async Task A_new_signing_key_takes_the_secrets_over_and_the_former_one_can_go()
    {
        var (former, present) = (SigningKey.New().Write(), SigningKey.New().Write());
        await using var first = await CrmServer.StartAsync(settings: [("Tokens:SigningKey", former)]);
        var world = await World.CreateAsync(first);
        var (key, codes) = await EnableAsync(world.Admin);
        var before = await SealedAsync(first);

        await using (var second = first.Restart(("Tokens:SigningKey", present), ("Tokens:FormerSigningKeys", former)))
        {
            second.CreateClient().Dispose();
            await WaitUntilAsync(async () => await SealedAsync(second) != before);
        }

        await using var third = first.Restart(("Tokens:SigningKey", present));
        (await LoginAsync(third, world, Totp.CodeAt(key, Totp.StepOf(DateTime.UtcNow) + 1))).IsSuccessStatusCode.ShouldBeTrue();
        (await LoginAsync(third, world, codes[0])).IsSuccessStatusCode.ShouldBeTrue();

        await using var lost = first.Restart(("Tokens:SigningKey", SigningKey.New().Write()));
        await (await LoginAsync(lost, world, codes[1])).ShouldBeProblemAsync(401, "invalid_credentials");
    }

    private static async Task<HttpResponseMessage> LoginAsync(CrmServer server, World world, string code)
    {
        using var client = server.CreateClient();
        return await client.PostAsJsonAsync(
            "/api/v1/auth/login",
            new
            {
                email = world.Admin.Email,
                password = World.Password,
                twoFactorCode = code,
            }
        );
    }

    private static async Task<(string Key, List<string> Codes)> EnableAsync(Person person)
    {
        var setup = await (await person.PostAsync("auth/two-factor/setup")).ShouldBeOkAsync();
        var key = setup.Text("sharedKey")!;
        var code = Totp.CodeAt(key, Totp.StepOf(DateTime.UtcNow));
        var enabled = await (await person.PostAsync("auth/two-factor/enable", new { code })).ShouldBeOkAsync();
        return (key, enabled["recoveryCodes"]!.AsArray().Select(c => c!.GetValue<string>()).ToList());
    }

    private static async Task<string> SealedAsync(CrmServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        using var all = scope.ServiceProvider.GetRequiredService<CallerContext>().EnterSystem();
        var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        return await context.Database.SqlQuery<string>($"""SELECT "SealedKey" AS "Value" FROM "SecondFactors" """).SingleAsync();
    }

    // Every text of every table, as a thief would look through it.
    private static async Task<string> DumpAsync(CrmServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        using var all = scope.ServiceProvider.GetRequiredService<CallerContext>().EnterSystem();
        var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var dump = new JsonArray();
        var columns =
            from entity in context.Model.GetEntityTypes()
            from property in entity.GetProperties()
            where entity.GetTableName() is not null
            select (Table: entity.GetTableName()!, Column: property.GetColumnName());
        foreach (var (table, column) in columns.Distinct().ToList())
        {
#pragma warning disable EF1002 // The names are the model's own.
            var values = context.Database.SqlQueryRaw<string>(
                $"""SELECT COALESCE(CAST("{column}" AS text), '') AS "Value" FROM "{table}" """
            );
#pragma warning restore EF1002
            dump.Add(string.Join('\n', await values.ToListAsync()));
        }

        return string.Join('\n', dump.Select(d => d!.GetValue<string>()));
    }

    private static Task WaitUntilDeliveredAsync(Person admin) =>
        WaitUntilAsync(async () => (await admin.ReadAsync("outbox?isDone=false")).Items().Count == 0);

    private static async Task WaitUntilAsync(Func<Task<bool>> isSo)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("It did not happen.");
    }
}
