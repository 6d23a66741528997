using System.Text;
using System.Text.Json.Nodes;

namespace Crm.Bench;

/// <summary>What is asked: a name for people, and one request made from a number.</summary>
internal sealed record Scenario(string Name, Func<int, Sample, HttpRequestMessage> Request);

/// <summary>Real ids to ask for.</summary>
/// <param name="Ids">Contacts.</param>
/// <param name="Told">The contact with the long story.</param>
internal sealed record Sample(IReadOnlyList<Guid> Ids, Guid Told);

internal static class Scenarios
{
    private static readonly string[] Rare = ["sharma 4", "menon 77", "rao 991", "lukas.5012", "98123"];
    private static readonly string[] Common = ["example", "sharma", "priya", "com", "engineer"];

    private static readonly Scenario GetOne = new("get a contact", (i, s) => Get($"contacts/{s.Ids[i % s.Ids.Count]}"));
    private static readonly Scenario FirstPage = new("first page with its count", (_, _) => Get("contacts"));
    private static readonly Scenario CreateOne = new("create a contact", (i, _) => Create(i));

    public static IReadOnlyList<Scenario> All { get; } =
    [
        GetOne,
        FirstPage,
        new("first page by name", (_, _) => Get("contacts?sort=lastName")),
        new("page filtered by stage, with its count", (_, _) => Get("contacts?lifecycleStage=lead")),
        new("search, rare words", (i, _) => Get($"search?q={Uri.EscapeDataString(Rare[i % Rare.Length])}")),
        new("search, common words", (i, _) => Get($"search?q={Uri.EscapeDataString(Common[i % Common.Length])}")),
        new("list with q, rare words", (i, _) => Get($"contacts?q={Uri.EscapeDataString(Rare[i % Rare.Length])}")),
        new("list with q, common words", (i, _) => Get($"contacts?q={Uri.EscapeDataString(Common[i % Common.Length])}")),
        new("board with 10,000 open deals", (_, _) => Get("deals/board")),
        new("dashboard: summary", (_, _) => Get("analytics/summary")),
        new("dashboard: sales", (_, _) => Get("analytics/sales")),
        new("dashboard: pipeline", (_, _) => Get("analytics/pipeline")),
        new("dashboard: leads", (_, _) => Get("analytics/leads")),
        new("dashboard: summary, each time of another period", (i, _) => Get($"analytics/summary?from={Day(i)}")),
        new("dashboard: sales, each time of another period", (i, _) => Get($"analytics/sales?from={Day(i)}")),
        new("report: deals by source, each time since another day", (i, _) => Report(i, """{ "field": "source" }""")),
        new(
            "report: deals by week and source, each time since another day",
            (i, _) => Report(i, """{ "field": "closedAt", "by": "week" }, { "field": "source" }""")
        ),
        new("forecast", (_, _) => Get("deals/forecast?period=month")),
        new("Today", (_, _) => Get("today")),
        new("timeline of 5,000 entries", (_, s) => Get($"timeline?contactId={s.Told}")),
        new("timeline of 5,000 entries, page 100", (_, s) => Get($"timeline?contactId={s.Told}&page=100")),
        new("queue of tickets: all", (_, _) => Get("tickets?status=open,inProgress,pending&sort=nextDueAt")),
        new(
            "queue of tickets: unassigned",
            (_, _) => Get("tickets?assigneeId=none&status=open,inProgress,pending&sort=nextDueAt")
        ),
        new("queue of tickets: overdue", (_, _) => Get("tickets?overdue=true&sort=nextDueAt")),
        CreateOne,
    ];

    /// <summary>What the bare server can answer too; its page comes without a count.</summary>
    public static IReadOnlyList<Scenario> Bare { get; } = [GetOne, FirstPage, CreateOne];

    private static string Before(int number) => new DateOnly(1990, 1, 1).AddDays(number % 10_000).ToString("O");

    private static string Day(int number) => new DateOnly(2024, 1, 1).AddDays(number % 700).ToString("O");

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, $"/api/v1/{path}");

    // Always of all closed deals, and never remembered.
    private static HttpRequestMessage Report(int number, string groups) =>
        Post(
            "reports/preview",
            $$"""
            {
                "entity": "deal",
                "measures": [{ "function": "count" }, { "function": "sum", "field": "amount" }],
                "groupBy": [{{groups}}],
                "filter": { "closedAfter": "{{Before(number)}}" }
            }
            """
        );

    private static HttpRequestMessage Create(int number)
    {
        var body = new JsonObject
        {
            ["firstName"] = "New",
            ["lastName"] = $"Person {number}",
            ["email"] = $"new{number}.{Guid.NewGuid():N}@example.com",
            ["phone"] = "+91 98765 43120",
        };
        return Post("contacts", body.ToJsonString());
    }

    private static HttpRequestMessage Post(string path, string body) =>
        new(HttpMethod.Post, $"/api/v1/{path}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
