using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Crm.Api.Tests.Operations;

/// <summary>The built client as a browser gets it.</summary>
public sealed class ClientFileScenarios : IDisposable
{
    private const string Script = "/assets/app-4f2a.js";
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-client-").FullName;
    private readonly WebApplicationFactory<Program> _server;

    public ClientFileScenarios(CrmServer server)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "assets"));
        Write("index.html", "the page");
        Write("theme.js", "plain theme");
        Write(Script, "plain script");
        Write(Script + ".br", "brotli");
        Write(Script + ".gz", "gzip");
        _server = server.WithWebHostBuilder(host => host.UseWebRoot(_folder));
    }

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br", "brotli")]
    [InlineData("gzip", "gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip", "gzip")]
    [InlineData("identity", null, "plain script")]
    public async Task A_script_comes_in_the_smallest_encoding_that_the_browser_takes(
        string accepts,
        string? encoding,
        string body
    )
    {
        using var answer = await GetAsync(Script, ("Accept-Encoding", accepts));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(body);
    }

    [Fact]
    public async Task A_file_named_by_its_content_is_kept_and_any_other_asked_for_again()
    {
        using var script = await GetAsync(Script);
        script.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");

        using var theme = await GetAsync("/theme.js");
        theme.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        using var again = await GetAsync("/theme.js", ("If-None-Match", theme.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task An_address_without_file_is_a_screen_and_a_missing_file_is_missing()
    {
        using var screen = await GetAsync("/contacts");
        screen.StatusCode.ShouldBe(HttpStatusCode.OK);
        screen.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");

        using var missing = await GetAsync("/assets/app-0000.js");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var outside = await GetAsync("/assets/..%2f..%2fappsettings.json");
        outside.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, params IEnumerable<(string Name, string Value)> headers)
    {
        using var client = _server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private void Write(string path, string content) => File.WriteAllText(Path.Combine(_folder, path.TrimStart('/')), content);
}
