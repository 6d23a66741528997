using System.Net;

namespace Crm.Api.Tests.Contacts;

public sealed class ContactBulkScenarios(CrmServer server)
{
    [Fact]
    public async Task Bulk_does_what_it_can_and_says_what_it_could_not()
    {
        var world = await World.CreateAsync(server);
        var (admin, rep) = (world.Admin, await world.SalesRepAsync());
        var a = await admin.CreateAsync("contacts", new { firstName = "A" });
        var b = await admin.CreateAsync("contacts", new { firstName = "B" });
        var stranger = Guid.CreateVersion7();

        var assigned = await BulkAsync(
            admin,
            new
            {
                action = "assign",
                ids = new[] { a.Id(), b.Id(), stranger },
                values = new { ownerId = rep.Id },
            }
        );
        assigned.Succeeded.ShouldBe(2);
        assigned.Failed.Single().ShouldBe((stranger, 404));
        (await admin.ReadAsync($"contacts?ownerId={rep.Id}")).Number("totalCount").ShouldBe(2);

        (
            await BulkAsync(
                admin,
                new
                {
                    action = "addTags",
                    filter = new { ownerId = rep.Id },
                    values = new { tags = new[] { "x", "y" } },
                }
            )
        ).Succeeded.ShouldBe(2);
        (
            await BulkAsync(
                admin,
                new
                {
                    action = "removeTags",
                    ids = new[] { a.Id() },
                    values = new { tags = new[] { "X" } },
                }
            )
        ).Succeeded.ShouldBe(1);
        (await admin.ReadAsync($"contacts/{a.Id()}"))["tags"]!.ToJsonString().ShouldBe("[\"y\"]");

        var updated = await BulkAsync(
            admin,
            new
            {
                action = "update",
                ids = new[] { a.Id(), b.Id() },
                values = new { lastName = "Same", firstName = (string?)null },
            }
        );
        updated.Succeeded.ShouldBe(2);

        (await BulkAsync(admin, new { action = "delete", ids = new[] { a.Id(), b.Id() } })).Succeeded.ShouldBe(2);
        (await admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(0);
        (await BulkAsync(admin, new { action = "restore", ids = new[] { a.Id(), b.Id() } })).Succeeded.ShouldBe(2);
        (await admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(2);
    }

    [Fact]
    public async Task A_clash_inside_a_bulk_change_fails_alone()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var a = await admin.CreateAsync("contacts", new { firstName = "A" });
        var b = await admin.CreateAsync("contacts", new { firstName = "B" });

        var result = await BulkAsync(
            admin,
            new
            {
                action = "update",
                ids = new[] { a.Id(), b.Id() },
                values = new { email = "same@x.example" },
            }
        );

        result.Succeeded.ShouldBe(1);
        result.Failed.Single().Status.ShouldBe(409);
        (await admin.ReadAsync("contacts?email=same@x.example")).Number("totalCount").ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_not_delete_one_may_not_delete_many()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var a = await rep.CreateAsync("contacts", new { firstName = "A" });

        await (await rep.PostAsync("contacts/bulk", new { action = "delete", ids = new[] { a.Id() } })).ShouldBeProblemAsync(403);
        await (await rep.DeleteAsync($"contacts/{a.Id()}")).ShouldBeProblemAsync(403);

        (await rep.ReadAsync("contacts")).Number("totalCount").ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"action":"assign","ids":[],"values":{"ownerId":null}}""")]
    [InlineData("""{"action":"assign","values":{"ownerId":null}}""")]
    [InlineData("""{"action":"explode","ids":["019390ab-0000-7000-8000-000000000000"]}""")]
    [InlineData("""{"ids":["019390ab-0000-7000-8000-000000000000"]}""")]
    [InlineData("""{"action":"addTags","ids":["019390ab-0000-7000-8000-000000000000"],"values":{"tags":"x"}}""")]
    [InlineData("""{"action":"delete","filter":{"nonsense":"1"}}""")]
    public async Task A_bulk_request_that_makes_no_sense_is_refused(string body)
    {
        var admin = (await World.CreateAsync(server)).Admin;

        await (await admin.PostAsync("contacts/bulk", body)).ShouldBeProblemAsync(400);
    }

    private static async Task<(int Succeeded, List<(Guid Id, int Status)> Failed)> BulkAsync(Person who, object body)
    {
        var result = await (await who.PostAsync("contacts/bulk", body)).ShouldBeOkAsync(HttpStatusCode.OK);
        return (result.Number("succeeded"), result["failed"]!.AsArray().Select(f => (f!.Id(), f!.Number("status"))).ToList());
    }
}
