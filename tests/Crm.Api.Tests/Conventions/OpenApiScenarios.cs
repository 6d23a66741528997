using System.Text.Json.Nodes;
using Crm.Api.Tests.Walks;

namespace Crm.Api.Tests.Conventions;

/// <summary>What the document promises to those who write clients from it.</summary>
public sealed class OpenApiScenarios(CrmServer server)
{
    /// <summary>What the server says about a body that the document describes wrongly.</summary>
    private static readonly string[] WrongShape =
    [
        "There is no such field.",
        "This field is required.",
        "This field is read-only.",
        "This value has the wrong type or format.",
        "Give one of",
    ];

    [Fact]
    public async Task Every_operation_says_what_it_does_and_what_it_answers()
    {
        var document = await OpenApiDocument.ReadAsync(server);
        var silent = new List<string>();
        foreach (var operation in document.Operations)
        {
            var json = operation.Json;
            silent.AddRange(Missing(operation, "summary", json["summary"]));
            silent.AddRange(Missing(operation, "description", json["description"]));
            foreach (var parameter in json["parameters"]?.AsArray() ?? [])
            {
                silent.AddRange(Missing(operation, $"parameter {parameter!["name"]}", parameter["description"]));
            }

            foreach (var (status, answer) in json["responses"]!.AsObject())
            {
                silent.AddRange(Missing(operation, $"answer {status}", answer!["description"]));
            }

            if (!json["responses"]!.AsObject().Any(r => r.Key.StartsWith('2')))
            {
                silent.Add($"{operation}: no answer for success");
            }
        }

        silent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_may_ask_for_the_document_at_once()
    {
        await using var fresh = await CrmServer.StartAsync();
        using var client = fresh.CreateClient();
        await client.GetAsync("/health/live");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.GetAsync("/openapi/v1.json")));
        answers.ShouldAllBe(a => a.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Every_refusal_is_a_problem_document()
    {
        var document = await OpenApiDocument.ReadAsync(server);

        var others =
            from operation in document.Operations
            from answer in operation.Json["responses"]!.AsObject()
            where answer.Key[0] == '4'
            let schema = answer.Value!["content"]?["application/problem+json"]?["schema"]?["$ref"]?.GetValue<string>()
            where schema != "#/components/schemas/Problem"
            select $"{operation}: {answer.Key}";

        others.ShouldBeEmpty();
        document.Operations.ShouldAllBe(o => o.Json["responses"]!["400"] != null && o.Json["responses"]!["429"] != null);
        document.Operations.Where(o => !o.IsOpen).ShouldAllBe(o => o.Json["responses"]!["401"] != null);
        document.Operations.Where(o => o.Permission is not null).ShouldAllBe(o => o.Json["responses"]!["403"] != null);
        document
            .Operations.Where(o => o.Method == "PATCH")
            .ShouldAllBe(o => o.Json["responses"]!["412"] != null && o.Json["responses"]!["409"] != null);
    }

    [Fact]
    public async Task Every_member_of_every_shape_is_described()
    {
        var document = await OpenApiDocument.ReadAsync(server);

        var silent =
            from schema in document.Schemas
            from property in schema.Value!["properties"]?.AsObject() ?? []
            where string.IsNullOrWhiteSpace(property.Value!["description"]?.GetValue<string>())
            select $"{schema.Key}.{property.Key}";

        silent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_have_all_their_members_and_null_only_where_the_document_says_so()
    {
        var document = await OpenApiDocument.ReadAsync(server);
        var admin = (await Inhabitants.SettleAsync(server, document)).World.Admin;
        var wrong = new List<string>();

        var reads = document.Operations.Where(o => o.Method == "GET" && o.PathParameters.Count == 0);
        foreach (var operation in reads)
        {
            if (
                operation.Json["responses"]!["200"]?["content"]?["application/json"]?["schema"] is { } schema
                && await admin.GetAsync(operation.Path) is { IsSuccessStatusCode: true } answer
            )
            {
                Compare(document, schema, await answer.ReadAsync(), operation.ToString(), wrong);
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_body_has_an_example_whose_shape_the_server_accepts()
    {
        var document = await OpenApiDocument.ReadAsync(server);
        var home = await Inhabitants.SettleAsync(server, document);
        var refused = new List<string>();

        foreach (var operation in document.Operations.Where(o => o.HasBody && o.TakesJson))
        {
            operation.Json["requestBody"]!["required"]!.GetValue<bool>().ShouldBeTrue(operation.ToString());
            foreach (var (type, media) in operation.Json["requestBody"]!["content"]!.AsObject())
            {
                if (media!["example"] is not JsonObject { Count: > 0 } example)
                {
                    refused.Add($"{operation}: no example of {type}");
                    continue;
                }

                using var request = new HttpRequestMessage(
                    new HttpMethod(operation.Method),
                    $"/api/v1/{operation.Fill(_ => home.Find(operation.Resource)?.ToString() ?? "x")}"
                );
                request.Content = new StringContent(example.ToJsonString(), System.Text.Encoding.UTF8, type);
                var answer = await home.World.Admin.Http.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                if ((int)answer.StatusCode is 405 or 415 or >= 500 || WrongShape.Any(text.Contains))
                {
                    refused.Add($"{operation} as {type} → {(int)answer.StatusCode} {text}");
                }
            }
        }

        refused.ShouldBeEmpty();
    }

    [Fact]
    public async Task Changes_are_described_as_merge_patches_and_as_plain_json()
    {
        var document = await OpenApiDocument.ReadAsync(server);

        foreach (var change in document.Operations.Where(o => o.Method == "PATCH"))
        {
            change.Json["requestBody"]!["content"]!
                .AsObject()
                .Select(c => c.Key)
                .ShouldBe(["application/json", "application/merge-patch+json"], ignoreOrder: true, change.ToString());
        }
    }

    private static IEnumerable<string> Missing(ApiOperation operation, string what, JsonNode? text) =>
        string.IsNullOrWhiteSpace(text?.GetValue<string>()) ? [$"{operation}: {what}"] : [];

    private static void Compare(OpenApiDocument document, JsonNode schema, JsonNode? value, string path, List<string> wrong)
    {
        var shape = document.Resolve(schema);
        if (value is null)
        {
            if (shape.Count > 1 && shape["nullable"] is null && schema["nullable"] is null)
            {
                wrong.Add($"{path} is null");
            }
        }
        else if (value is JsonArray items && shape["items"] is { } each)
        {
            foreach (var item in items)
            {
                Compare(document, each, item, path + "[]", wrong);
            }
        }
        else if (value is JsonObject members && shape["properties"] is JsonObject properties)
        {
            var required = shape["required"]?.AsArray().Select(r => r!.GetValue<string>()).ToHashSet() ?? [];
            wrong.AddRange(required.Where(r => !members.ContainsKey(r)).Select(r => $"{path}.{r} is missing"));
            wrong.AddRange(members.Where(m => !properties.ContainsKey(m.Key)).Select(m => $"{path}.{m.Key} is not described"));
            foreach (var (name, property) in properties)
            {
                Compare(document, property!, members[name], $"{path}.{name}", wrong);
            }
        }
    }
}
