using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Walks;

/// <summary>Every route with another organization's ids: nothing is told, nothing is changed.</summary>
public sealed class TenancyWalk(CrmServer server)
{
    /// <summary>Parameters that are no ids of rows, each with where it is tested.</summary>
    private static readonly HashSet<string> NoRowIds = ["externalId", "token", "key"];

    [Fact]
    public async Task No_route_answers_for_a_row_of_another_organization()
    {
        var document = await OpenApiDocument.ReadAsync(server);
        var victim = await Inhabitants.SettleAsync(server, document);
        var stranger = (await World.CreateAsync(server)).Admin;
        var before = await SettledSnapshotAsync(victim, document);
        var leaks = new List<string>();

        foreach (var operation in document.Operations.Where(o => o.PathParameters.Any(p => !NoRowIds.Contains(p)) && !o.IsOpen))
        {
            var id = victim.Find(operation.Resource);
            id.ShouldNotBeNull(
                $"The walk has no row of '{operation.Resource}' for {operation}: give its input an example, or its list an item."
            );
            var path = operation.Fill(name => NoRowIds.Contains(name) ? "x" : id.Value.ToString());
            using var request = new HttpRequestMessage(new HttpMethod(operation.Method), $"/api/v1/{path}");
            if (operation.HasBody)
            {
                request.Content = JsonContent.Create(operation.Body());
            }

            var answer = await stranger.Http.SendAsync(request);
            if ((int)answer.StatusCode != 404)
            {
                leaks.Add($"{operation} → {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            }
        }

        leaks.ShouldBeEmpty();
        Changes(before, await SnapshotAsync(victim, document)).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_list_shows_a_row_of_another_organization()
    {
        var document = await OpenApiDocument.ReadAsync(server);
        var victim = await Inhabitants.SettleAsync(server, document);
        var stranger = (await World.CreateAsync(server)).Admin;
        var leaks = new List<string>();

        foreach (var list in document.Operations.Where(o => o.Method == "GET" && o.PathParameters.Count == 0))
        {
            var paths = list.QueryIds.SelectMany(name => victim.All.Select(id => $"{list.Path}?{name}={id}")).Prepend(list.Path);
            foreach (var path in paths)
            {
                var answer = await stranger.Http.GetAsync(path.StartsWith('/') ? path : $"/api/v1/{path}");
                var text = await answer.Content.ReadAsStringAsync();
                leaks.AddRange(
                    victim
                        .All.Where(id => !path.Contains(id.ToString()) && text.Contains(id.ToString()))
                        .Select(id => $"{path} shows {id}")
                );
            }
        }

        leaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_body_may_point_to_a_row_of_another_organization()
    {
        var document = await OpenApiDocument.ReadAsync(server);
        var victim = await Inhabitants.SettleAsync(server, document);
        var stranger = (await Inhabitants.SettleAsync(server, document)).World.Admin;
        var accepted = new List<string>();

        foreach (var create in document.Operations.Where(o => o.IsCreate && !o.IsOpen))
        {
            foreach (var (member, id) in create.BodyIds().SelectMany(m => victim.All.Distinct().Select(id => (m, id))))
            {
                var body = create.Body();
                body[member] = id;
                var answer = await stranger.Http.PostAsJsonAsync($"/api/v1/{create.Path}?allowDuplicate=true", body);
                if (answer.IsSuccessStatusCode)
                {
                    accepted.Add($"{create} takes {member} of another organization");
                }
            }
        }

        accepted.Distinct().ShouldBeEmpty();
    }

    // Everything that the victim sees of its rows, except what moves by itself.
    // What the server still does with the rows that were just made (counts, scores, mails) is not the stranger's doing.
    private static async Task<Dictionary<string, string>> SettledSnapshotAsync(Inhabitants victim, OpenApiDocument document)
    {
        var former = await SnapshotAsync(victim, document);
        for (var attempt = 0; attempt < 60; attempt++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            var latter = await SnapshotAsync(victim, document);
            if (Changes(former, latter).Count == 0)
            {
                return latter;
            }

            former = latter;
        }

        return former;
    }

    private static async Task<Dictionary<string, string>> SnapshotAsync(Inhabitants victim, OpenApiDocument document)
    {
        var seen = new Dictionary<string, string>();
        foreach (
            var read in document.Operations.Where(o =>
                o is { Method: "GET", PathParameters: ["id"] } && o.Path.EndsWith("{id}", StringComparison.Ordinal)
            )
        )
        {
            if (victim.Find(read.Resource) is { } id)
            {
                var row = await victim.World.Admin.ReadAsync(read.Fill(_ => id.ToString()));
                row.Remove("lastSeenAt");
                seen[read.Resource] = row.ToJsonString();
            }
        }

        return seen;
    }

    private static List<string> Changes(Dictionary<string, string> before, Dictionary<string, string> after) =>
        [.. before.Where(row => after[row.Key] != row.Value).Select(row => $"{row.Value} → {after[row.Key]}")];
}
