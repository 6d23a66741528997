using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Crm.Infrastructure.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Operations;

/// <summary>What the product does as a process: it refuses, it stops, it repairs.</summary>
public sealed class ProcessScenarios : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-process-").FullName;

    public static TheoryData<string?, string> BadKeys =>
        new()
        {
            { null, "Tokens:SigningKey is missing. Make one by: openssl rand -base64 32" },
            { Convert.ToBase64String(Guid.NewGuid().ToByteArray()), "Tokens:SigningKey has 16 bytes; it needs at least 32" },
            { Convert.ToBase64String("0123456789abcdef0123456789abcdef"u8), "Tokens:SigningKey is not random" },
            { Convert.ToBase64String(new byte[32]), "Tokens:SigningKey is not random" },
            { "put your secret signing key here, please!", "Tokens:SigningKey is not Base64" },
        };

    [Theory]
    [MemberData(nameof(BadKeys))]
    public async Task Production_refuses_a_missing_or_guessable_signing_key_in_a_sentence(string? key, string sentence)
    {
        var settings = key is null ? [] : new Dictionary<string, string> { ["Tokens:SigningKey"] = key };
        await using var server = ServerProcess.Start(_folder, "Production", settings);

        (await server.ExitCodeAsync()).ShouldBe(78);

        server.Output.ShouldContain(sentence);
        server.Output.ShouldNotContain("   at ");
        Directory.EnumerateFiles(_folder, "*.key").ShouldBeEmpty();
    }

    [Fact]
    public async Task Production_has_no_demo_and_no_mail_viewer_unless_asked()
    {
        await using var server = ServerProcess.Start(_folder, "Production", Key());
        using var client = new HttpClient { BaseAddress = await server.Address };

        var setup = await (await client.GetAsync("/api/v1/setup")).ShouldBeOkAsync();

        setup["demo"].ShouldBeNull();
        setup["setupRequired"]!.GetValue<bool>().ShouldBeTrue();
        (await client.GetAsync("/dev/mail")).Content.Headers.ContentType?.MediaType.ShouldNotBe("text/html");
    }

    [Fact]
    public async Task A_stop_finishes_what_was_accepted_and_takes_nothing_new()
    {
        var settings = Key();
        await using var server = ServerProcess.Start(_folder, "Production", settings);
        var address = await server.Address;
        var token = await RegisterAsync(address);
        var body = """{"firstName":"Slow","lastName":"But accepted"}"""u8.ToArray();
        using var connection = new TcpClient(address.Host, address.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/v1/contacts HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\n"
                    + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"
            )
        );
        await stream.WriteAsync(body.AsMemory(0, 10));
        await WaitUntilUnderWayAsync(address);

        server.Terminate();
        await WaitUntilClosedAsync(address);
        await stream.WriteAsync(body.AsMemory(10));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();

        answer.ShouldStartWith("HTTP/1.1 201");
        (await server.ExitCodeAsync()).ShouldBe(0);

        await using var next = ServerProcess.Start(_folder, "Production", settings);
        using var client = new HttpClient { BaseAddress = await next.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var contacts = await (await client.GetAsync("/api/v1/contacts")).ShouldBeOkAsync();
        contacts.Items().Single()!.Text("lastName").ShouldBe("But accepted");
    }

    [Fact]
    public async Task A_rebuild_of_the_search_finds_the_same_as_before_also_while_the_server_runs()
    {
        await using var server = await CrmServer.StartAsync();
        var (world, other) = (await World.CreateAsync(server), await World.CreateAsync(server));
        var company = await world.Admin.CreateAsync("companies", new { name = "Müller Söhne", domain = "mueller.example" });
        var contact = await world.Admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Zoë",
                lastName = "Ångström",
                phone = "+49 (30) 123-4567",
                companyId = company.Id(),
                tags = new[] { "vip" },
            }
        );
        var related = new { type = "contact", id = contact.Id() };
        await world.Admin.CreateAsync("notes", new { body = "Wants **marble** floors", related });
        await other.Admin.CreateAsync("contacts", new { firstName = "Zoë", lastName = "Elsewhere" });
        var before = await FindingsAsync(world, other);
        await SpoilAsync(server);
        (await FindingsAsync(world, other)).ShouldNotBe(before);

        await using var rebuild = ServerProcess.Start(server.DataFolder, "Development", server.Database, "search-rebuild");

        (await rebuild.ExitCodeAsync()).ShouldBe(0, rebuild.Output);
        rebuild.Output.ShouldContain("Rebuilt what search knows of 2 organizations.");
        (await FindingsAsync(world, other)).ShouldBe(before);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Dictionary<string, string> Key() => new() { ["Tokens:SigningKey"] = SigningKey.New().Write() };

    private static async Task<string> FindingsAsync(params World[] worlds)
    {
        var found = new StringBuilder();
        foreach (var world in worlds)
        {
            foreach (var text in new[] { "zoe", "angstrom", "1234567", "muller", "marble", "vip", "elsewhere", "tröm" })
            {
                found.AppendLine((await world.Admin.ReadAsync($"search?q={text}")).Items().ToJsonString());
            }
        }

        return found.ToString();
    }

    // Half of it is gone, the rest is wrong, and one record is found that never was.
    private static async Task SpoilAsync(CrmServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        using var all = scope.ServiceProvider.GetRequiredService<CallerContext>().EnterSystem();
        var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await context.Database.ExecuteSqlRawAsync("""DELETE FROM "SearchDocuments" WHERE "RecordType" = 'Contact'""");
        await context.Database.ExecuteSqlRawAsync(
            """UPDATE "SearchDocuments" SET "Title" = 'Zoe Spoilt', "TitleKey" = 'zoe spoilt', "Text" = 'zoe spoilt' """
        );
    }

    private static async Task<string> RegisterAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        var answer = await client.PostAsJsonAsync(
            "/api/v1/auth/register",
            new
            {
                organizationName = "Process",
                displayName = "Asha",
                email = "asha@process.example",
                password = World.Password,
            }
        );
        return (await answer.ShouldBeOkAsync(HttpStatusCode.Created)).Text("accessToken")!;
    }

    // The server counts the requests that it works on: ours, and the one that asks.
    private static async Task WaitUntilUnderWayAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var i = 0; i < 200; i++)
        {
            var metrics = await client.GetStringAsync("/metrics");
            var active = metrics
                .Split('\n')
                .Where(l => l.StartsWith("http_server_active_requests{", StringComparison.Ordinal) && l.Contains("\"POST\""))
                .Select(l => l.Split(' ')[^1]);
            if (active.Contains("1"))
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The request does not arrive.");
    }

    private static async Task WaitUntilClosedAsync(Uri address)
    {
        for (var i = 0; i < 200; i++)
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(address.Host, address.Port);
            }
            catch (SocketException)
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The server still takes connections.");
    }
}
