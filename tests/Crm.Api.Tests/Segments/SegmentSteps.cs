using System.Text.Json.Nodes;
using Crm.Core.Features.Segments;
using Crm.Core.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Segments;

/// <summary>What tests do with segments again and again.</summary>
internal static class SegmentSteps
{
    public static Task<JsonObject> SegmentAsync(
        this Person person,
        string criteria,
        string entity = "contact",
        string name = "S"
    ) =>
        person.CreateAsync(
            "segments",
            $$"""{"name":"{{name}}","entity":"{{entity}}","kind":"dynamic","criteria":{{criteria}}}"""
        );

    public static Task<JsonObject> StaticSegmentAsync(this Person person, string entity = "contact") =>
        person.CreateAsync(
            "segments",
            new
            {
                name = "Hand-picked",
                entity,
                kind = "static",
            }
        );

    /// <summary>The last names of the contacts that satisfy criteria, in the order of the alphabet.</summary>
    public static async Task<string> WhoAsync(this Person person, string criteria)
    {
        var preview = await (
            await person.PostAsync("segments/preview", $$"""{"entity":"contact","criteria":{{criteria}}}""")
        ).ShouldBeOkAsync();
        var names = preview["sample"]!.AsArray().Select(c => c!.Text("lastName")).Order().ToList();
        preview.Number("count").ShouldBe(names.Count);
        return string.Join(' ', names);
    }

    /// <summary>The last names of the members of a segment.</summary>
    public static async Task<string> MembersAsync(this Person person, Guid segmentId) =>
        string.Join(
            ' ',
            (await person.ReadAsync($"segments/{segmentId}/members?sort=lastName")).Items().Select(c => c!.Text("lastName"))
        );

    public static Task<JsonObject> ContactAsync(this Person person, string lastName, object? values = null)
    {
        var body = values is null
            ? []
            : System.Text.Json.JsonSerializer.SerializeToNode(values, System.Text.Json.JsonSerializerOptions.Web)!.AsObject();
        body["lastName"] = lastName;
        return person.CreateAsync("contacts", body);
    }

    /// <summary>Does what the worker does, now.</summary>
    public static async Task RefreshSegmentsAsync(this CrmServer server, Person of)
    {
        var organization = (await of.ReadAsync("organization")).Id();
        await using var scope = server.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<SegmentRefreshService>()
            .RefreshDueAsync(organization, TestContext.Current.CancellationToken);
    }

    /// <summary>Who came and went, the first one first: <c>+Ann -Ben</c>.</summary>
    public static async Task<string> LogAsync(this Person person, Guid segmentId)
    {
        var log = (await person.ReadAsync($"segments/{segmentId}/log?sort=at")).Items();
        return string.Join(' ', log.Select(e => (e!.Text("move") == "entered" ? "+" : "-") + e!["record"]!.Text("title")));
    }
}
