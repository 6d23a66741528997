using System.Net;
using System.Net.Http.Json;

namespace Crm.Api.Tests.Walks;

/// <summary>Every route with every role: who may not is refused and changes nothing; who may is not refused.</summary>
public sealed class RoleWalk(CrmServer server)
{
    private static readonly string[] Roles = ["admin", "manager", "salesRep", "supportAgent", "viewer"];

    /// <summary>The table of the contract, written a second time on purpose: a slip in the code's table shows here.</summary>
    private static readonly Dictionary<string, string[]> MayWhat = new()
    {
        ["records.read"] = Roles,
        ["contacts.write"] = ["admin", "manager", "salesRep", "supportAgent"],
        ["contacts.delete"] = ["admin", "manager"],
        ["companies.write"] = ["admin", "manager", "salesRep"],
        ["companies.delete"] = ["admin", "manager"],
        ["deals.write"] = ["admin", "manager", "salesRep"],
        ["deals.delete"] = ["admin", "manager", "salesRep"],
        ["pipelines.manage"] = ["admin", "manager"],
        ["currencies.manage"] = ["admin"],
        ["leads.write"] = ["admin", "manager", "salesRep"],
        ["leads.delete"] = ["admin", "manager", "salesRep"],
        ["leadScoreRules.manage"] = ["admin", "manager"],
        ["leadForms.manage"] = ["admin", "manager"],
        ["quotas.manage"] = ["admin", "manager"],
        ["leadSequences.manage"] = ["admin", "manager"],
        ["tickets.write"] = ["admin", "manager", "salesRep", "supportAgent"],
        ["tickets.manage"] = ["admin", "manager", "supportAgent"],
        ["tickets.delete"] = ["admin", "manager"],
        ["serviceLevels.manage"] = ["admin", "manager"],
        ["ticketForms.manage"] = ["admin", "manager"],
        ["cannedReplies.manage"] = ["admin", "manager"],
        ["emailTemplates.manage"] = ["admin", "manager"],
        ["notes.write"] = ["admin", "manager", "salesRep", "supportAgent"],
        ["notes.delete"] = ["admin", "manager", "salesRep", "supportAgent"],
        ["attachments.write"] = ["admin", "manager", "salesRep", "supportAgent"],
        ["attachments.delete"] = ["admin", "manager", "salesRep", "supportAgent"],
        ["tasks.write"] = ["admin", "manager", "salesRep", "supportAgent"],
        ["tasks.delete"] = ["admin", "manager", "salesRep", "supportAgent"],
        ["activities.write"] = ["admin", "manager", "salesRep", "supportAgent"],
        ["activities.delete"] = ["admin", "manager", "salesRep", "supportAgent"],
        ["campaigns.write"] = ["admin", "manager"],
        ["campaigns.delete"] = ["admin", "manager"],
        ["products.write"] = ["admin", "manager"],
        ["products.delete"] = ["admin", "manager"],
        ["savedViews.write"] = ["admin", "manager", "salesRep", "supportAgent"],
        ["reports.write"] = ["admin", "manager", "salesRep", "supportAgent"],
        ["customFields.manage"] = ["admin", "manager"],
        ["segments.manage"] = ["admin", "manager"],
        ["tags.manage"] = ["admin", "manager"],
        ["imports.manage"] = ["admin", "manager"],
        ["exports.manage"] = ["admin", "manager"],
        ["erasures.manage"] = ["admin"],
        ["retention.manage"] = ["admin"],
        ["audit.read"] = ["admin", "manager"],
        ["users.manage"] = ["admin"],
        ["teams.manage"] = ["admin"],
        ["organization.manage"] = ["admin"],
    };

    [Fact]
    public async Task Every_route_answers_each_role_as_the_table_says()
    {
        var document = await OpenApiDocument.ReadAsync(server);
        var home = await Inhabitants.SettleAsync(server, document);
        var wrong = new List<string>();

        foreach (var role in Roles)
        {
            var person = await home.World.PersonAsync(role, role.ToLowerInvariant());
            foreach (var operation in document.Operations.Where(o => o.Permission is not null))
            {
                MayWhat.ShouldContainKey(
                    operation.Permission!,
                    $"{operation} asks for a permission that the contract's table does not have"
                );
                var may = MayWhat[operation.Permission!].Contains(role);

                // Who may is sent to a row that is not there, so that the walk itself changes nothing.
                var id = may ? Guid.CreateVersion7() : home.Find(operation.Resource) ?? Guid.CreateVersion7();
                if (may && operation is { PathParameters.Count: 0, Method: not "GET" })
                {
                    continue;
                }

                var status = await StatusAsync(person, operation, id);
                if (status is HttpStatusCode.Unauthorized || may == (status is HttpStatusCode.Forbidden))
                {
                    wrong.Add($"{role}: {operation} → {(int)status}, but the role {(may ? "may" : "may not")}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_route_asks_strangers_to_sign_in()
    {
        var document = await OpenApiDocument.ReadAsync(server);
        using var nobody = server.CreateClient();
        var open = new List<string>();

        foreach (var operation in document.Operations.Where(o => !o.IsOpen))
        {
            using var request = new HttpRequestMessage(
                new HttpMethod(operation.Method),
                $"/api/v1/{operation.Fill(_ => Guid.CreateVersion7().ToString())}"
            );
            var answer = await nobody.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.Unauthorized)
            {
                open.Add($"{operation} → {(int)answer.StatusCode}");
            }
        }

        open.ShouldBeEmpty();
    }

    private static async Task<HttpStatusCode> StatusAsync(Person person, ApiOperation operation, Guid id)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(operation.Method),
            $"/api/v1/{operation.Fill(_ => id.ToString())}"
        );
        if (operation.HasBody)
        {
            request.Content = JsonContent.Create(operation.Body());
        }

        return (await person.Http.SendAsync(request)).StatusCode;
    }
}
