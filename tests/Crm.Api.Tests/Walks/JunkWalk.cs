using System.Text;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Walks;

/// <summary>Every route with junk in each place that takes something: it is refused in a sentence, never by a 500.</summary>
public sealed class JunkWalk(CrmServer server)
{
    private static readonly string[] Junk =
    [
        "null",
        "\"\"",
        "\"\\u0000\"",
        $"\"{new string('x', 30_000)}\"",
        "-1",
        "1e400",
        "true",
        "[]",
        "[null]",
        "{}",
        "{\"a\":{\"b\":[1]}}",
        "\"9999-12-31T23:59:59-14:00\"",
        "\"0001-01-01\"",
    ];

    // The server itself refuses it in a path, before the product is asked.
    private const string Nul = "%00";

    private static readonly string[] JunkText = ["", "x", "-1", "1e9", Nul, "%ff%fe", "null", "a,,b", "'\"*%25_\\"];

    [Fact]
    public async Task No_junk_in_a_body_breaks_a_route()
    {
        var document = await OpenApiDocument.ReadAsync(server);
        var home = await Inhabitants.SettleAsync(server, document);
        var admin = home.World.Admin;
        var broken = new List<string>();

        foreach (var operation in document.Operations.Where(o => o.HasBody && EndsNoSession(o)))
        {
            var path = operation.Fill(_ => (home.Find(operation.Resource) ?? Guid.CreateVersion7()).ToString());
            // A password is hashed slowly on purpose: what has one gets less junk.
            var junk = operation.BodyNames().Any(IsPassword) ? Junk.Where((_, i) => i % 3 == 0).ToArray() : Junk;
            foreach (var body in Spoil(operation.Body(), operation.BodyNames(), junk).Concat(Junk))
            {
                using var request = new HttpRequestMessage(new HttpMethod(operation.Method), $"/api/v1/{path}");
                request.Content = new StringContent(body, Encoding.UTF8, "application/json");
                var answer = await admin.Http.SendAsync(request);
                if ((int)answer.StatusCode >= 500)
                {
                    broken.Add($"{operation} ← {body[..Math.Min(body.Length, 300)]}");
                }
            }
        }

        broken.ShouldBeEmpty();
        await admin.ReadAsync("auth/me");
    }

    [Fact]
    public async Task No_junk_in_an_address_breaks_a_route()
    {
        var document = await OpenApiDocument.ReadAsync(server);
        var admin = (await World.CreateAsync(server)).Admin;
        var broken = new List<string>();

        foreach (var operation in document.Operations.Where(EndsNoSession))
        {
            var own = operation.Fill(_ => Guid.CreateVersion7().ToString());
            var queries = operation.QueryNames.SelectMany(name => JunkText.Select(junk => $"{own}?{name}={junk}"));
            var paths =
                operation.PathParameters.Count == 0 ? [] : JunkText.Except([Nul]).Select(junk => operation.Fill(_ => junk));
            foreach (var path in queries.Concat(paths))
            {
                using var request = new HttpRequestMessage(new HttpMethod(operation.Method), $"/api/v1/{path}");
                if (operation.HasBody)
                {
                    request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
                }

                if ((int)(await admin.Http.SendAsync(request)).StatusCode >= 500)
                {
                    broken.Add($"{operation.Method} {path}");
                }
            }
        }

        broken.ShouldBeEmpty();
        await admin.ReadAsync("auth/me");
    }

    private static bool EndsNoSession(ApiOperation operation) =>
        operation.Path != "auth/logout" && (operation.Method, operation.Path) != ("DELETE", "auth/sessions");

    private static bool IsPassword(string name) => name.Contains("password", StringComparison.OrdinalIgnoreCase);

    /// <summary>The body, each time with junk in another of its places.</summary>
    private static IEnumerable<string> Spoil(JsonObject body, IEnumerable<string> names, string[] junks)
    {
        foreach (var place in Places(body, []).Concat(names.Where(n => !body.ContainsKey(n)).Select(n => new object[] { n })))
        {
            foreach (var junk in junks)
            {
                // As text: a number that no JSON library reads is junk as well.
                var marked = body.DeepClone();
                Put(marked, place, "\u2620");
                yield return marked.ToJsonString().Replace("\"\\u2620\"", junk, StringComparison.Ordinal);
            }
        }
    }

    private static IEnumerable<object[]> Places(JsonNode? node, object[] way) =>
        node switch
        {
            JsonObject members => members.SelectMany(m => Below(m.Value, [.. way, m.Key])),
            JsonArray entries => entries.SelectMany((e, i) => Below(e, [.. way, i])),
            _ => [],
        };

    private static IEnumerable<object[]> Below(JsonNode? node, object[] way) => Places(node, way).Prepend(way);

    private static void Put(JsonNode node, object[] way, string value)
    {
        foreach (var step in way[..^1])
        {
            node = step is int i ? node[i]! : node[(string)step]!;
        }

        if (way[^1] is int last)
        {
            node[last] = value;
        }
        else
        {
            node[(string)way[^1]] = value;
        }
    }
}
