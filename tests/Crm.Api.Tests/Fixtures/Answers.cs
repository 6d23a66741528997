using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Fixtures;

/// <summary>Reads answers as a client does.</summary>
public static class Answers
{
    public static async Task<JsonObject> ReadAsync(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }

    public static Guid Id(this JsonNode node) => Guid.Parse(node["id"]!.GetValue<string>());

    public static string? Text(this JsonNode node, string name) => node[name]?.GetValue<string>();

    public static int Number(this JsonNode node, string name) => node[name]!.GetValue<int>();

    public static JsonArray Items(this JsonNode node) => node["items"]!.AsArray();

    /// <summary>Expects a problem document of this status, and gives it.</summary>
    public static async Task<JsonObject> ShouldBeProblemAsync(this HttpResponseMessage answer, int status, string? code = null)
    {
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, text);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", text);
        var problem = JsonNode.Parse(text)!.AsObject();
        problem["status"]!.GetValue<int>().ShouldBe(status);
        problem.Text("traceId").ShouldNotBeNullOrEmpty();
        if (code is not null)
        {
            problem.Text("code").ShouldBe(code, text);
        }

        return problem;
    }

    /// <summary>Expects 400 with a message on this field.</summary>
    public static async Task ShouldRefuseAsync(this HttpResponseMessage answer, string field)
    {
        var problem = await answer.ShouldBeProblemAsync(400);
        problem["errors"]?[field].ShouldNotBeNull(problem.ToJsonString());
    }

    public static async Task<JsonObject> ShouldBeOkAsync(
        this HttpResponseMessage answer,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        var body = await answer.ReadAsync();
        answer.StatusCode.ShouldBe(status, body.ToJsonString());
        return body;
    }
}
