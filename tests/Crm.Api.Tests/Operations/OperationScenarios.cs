using System.Net;
using System.Net.Http.Headers;
using Crm.Api.Hosting.Logging;
using Microsoft.AspNetCore.Hosting;
using Serilog.Events;
using Serilog.Formatting.Json;
using Serilog.Parsing;

namespace Crm.Api.Tests.Operations;

public sealed class OperationScenarios(CrmServer server)
{
    private const string Token = "a-long-enough-token";

    [Fact]
    public async Task Health_tells_that_the_server_lives_and_is_ready()
    {
        using var client = server.CreateClient();

        (await (await client.GetAsync("/health/live")).ShouldBeOkAsync()).Text("status").ShouldBe("healthy");
        var ready = await (await client.GetAsync("/health/ready")).ShouldBeOkAsync();
        ready["checks"]!.Text("database").ShouldBe("healthy");
    }

    [Fact]
    public async Task Metrics_are_not_there_for_those_without_the_token()
    {
        using var guarded = server.WithWebHostBuilder(host => host.UseSetting("Metrics:Token", Token));
        using var client = guarded.CreateClient();

        (await client.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "another-long-token");
        (await client.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        (await client.GetStringAsync("/metrics")).ShouldContain("http_server_request_duration_seconds_count");
    }

    [Fact]
    public void Logs_hold_no_mail_address()
    {
        var template = new MessageTemplateParser().Parse("Failed for {Who}");
        var entry = new LogEvent(
            DateTimeOffset.UnixEpoch,
            LogEventLevel.Error,
            new InvalidOperationException("duplicate key (asha.rao+crm@demo.crm.example)"),
            template,
            [new LogEventProperty("Who", new ScalarValue("mia@demo.crm.example"))]
        );
        using var text = new StringWriter();

        new PersonalDataMask(new JsonFormatter(renderMessage: true)).Format(entry, text);

        text.ToString().ShouldNotContain("@");
        text.ToString().ShouldContain("Failed for");
        text.ToString().ShouldContain("[e-mail]");
    }
}
