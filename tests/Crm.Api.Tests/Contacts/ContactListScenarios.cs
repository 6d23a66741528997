using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Contacts;

public sealed class ContactListScenarios(CrmServer server)
{
    [Theory]
    [InlineData("-createdAt")]
    [InlineData("firstName")]
    [InlineData("-lastName")]
    [InlineData("status,-firstName")]
    [InlineData("title")]
    [InlineData("-lastContactedAt,lastName")]
    [InlineData("lifecycleStage")]
    public async Task Pages_and_cursors_show_every_row_once_in_the_same_order(string sort)
    {
        var rep = (await World.CreateAsync(server)).Admin;
        for (var i = 0; i < 13; i++)
        {
            await rep.CreateAsync(
                "contacts",
                new
                {
                    firstName = $"F{i % 5}",
                    lastName = i % 2 == 0 ? "Ång" : "zeta",
                    title = i % 3 == 0 ? null : $"T{i % 4}",
                    status = i % 2 == 0 ? "active" : "prospect",
                    lastContactedAt = i % 4 == 0 ? null : $"2026-11-{10 + i}T10:00:00.123456Z",
                    lifecycleStage = i % 3 == 0 ? "customer" : "lead",
                }
            );
        }

        var byPage = new List<Guid>();
        for (var page = 1; page <= 3; page++)
        {
            var shown = await rep.ReadAsync($"contacts?sort={sort}&pageSize=5&page={page}");
            shown.Number("totalCount").ShouldBe(13);
            shown.Number("page").ShouldBe(page);
            byPage.AddRange(shown.Items().Select(i => i!.Id()));
        }

        var byCursor = new List<Guid>();
        string? cursor = null;
        do
        {
            var shown = await rep.ReadAsync($"contacts?sort={sort}&pageSize=5" + (cursor is null ? "" : $"&cursor={cursor}"));
            byCursor.AddRange(shown.Items().Select(i => i!.Id()));
            if (cursor is not null)
            {
                shown["totalCount"].ShouldBeNull();
            }

            cursor = shown.Text("nextCursor");
        } while (cursor is not null);

        byPage.Count.ShouldBe(13);
        byPage.Distinct().Count().ShouldBe(13);
        byCursor.ShouldBe(byPage);
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_its_count()
    {
        var world = await World.CreateAsync(server);
        var rep = world.Admin;
        var company = await rep.CreateAsync("companies", new { name = "Acme" });
        var colleague = await world.SalesRepAsync();
        await rep.CreateAsync(
            "contacts",
            new
            {
                firstName = "Ann",
                title = "CEO",
                companyId = company.Id(),
                tags = new[] { "vip" },
                address = new { city = "Pune" },
            }
        );
        await rep.CreateAsync(
            "contacts",
            new
            {
                firstName = "Bob",
                lifecycleStage = "customer",
                ownerId = colleague.Id,
                tags = new[] { "Partner" },
            }
        );
        await rep.CreateAsync(
            "contacts",
            new
            {
                firstName = "Cyd",
                ownerId = (string?)null,
                email = "cyd@x.example",
                phone = "+91 98765 43120",
            }
        );

        await ShouldShowAsync(rep, "lifecycleStage=customer", "Bob");
        await ShouldShowAsync(rep, "lifecycleStage=customer,lead", "Ann", "Bob", "Cyd");
        await ShouldShowAsync(rep, $"companyId={company.Id()}", "Ann");
        await ShouldShowAsync(rep, "ownerId=me", "Ann");
        await ShouldShowAsync(rep, $"ownerId={colleague.Id}", "Bob");
        await ShouldShowAsync(rep, "ownerId=none", "Cyd");
        await ShouldShowAsync(rep, "tags=VIP,partner", "Ann", "Bob");
        await ShouldShowAsync(rep, "title=ceo", "Ann");
        await ShouldShowAsync(rep, "city=pune", "Ann");
        await ShouldShowAsync(rep, "email=CYD@x.example", "Cyd");
        await ShouldShowAsync(rep, "phone=98765-43120", "Cyd");
        await ShouldShowAsync(rep, "q=987654", "Cyd");
        await ShouldShowAsync(rep, "q=cyd@x", "Cyd");
        await ShouldShowAsync(rep, "createdAfter=2020-01-01T00:00:00Z", "Ann", "Bob", "Cyd");
        await ShouldShowAsync(rep, "createdBefore=2020-01-01T00:00:00Z");
        await ShouldShowAsync(rep, "createdAfter=2020-01-01&createdBefore=2099-01-01", "Ann", "Bob", "Cyd");
    }

    [Theory]
    [InlineData("nonsense=1", "nonsense")]
    [InlineData("sort=nonsense", "sort")]
    [InlineData("sort=emails", "sort")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=101", "pageSize")]
    [InlineData("page=0", "page")]
    [InlineData("status=king", "status")]
    [InlineData("ownerId=nobody", "ownerId")]
    [InlineData("createdAfter=yesterday", "createdAfter")]
    [InlineData("createdAfter=2026-01-01T00:00:00", "createdAfter")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("deleted=maybe", "deleted")]
    public async Task A_parameter_that_cannot_be_used_is_refused_by_name(string query, string field)
    {
        var rep = (await World.CreateAsync(server)).Admin;

        await (await rep.GetAsync($"contacts?{query}")).ShouldRefuseAsync(field);
    }

    [Fact]
    public async Task A_cursor_alone_goes_on_with_the_sort_and_the_filters_of_its_list()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        foreach (var (name, status) in new[] { ("Ada", "active"), ("Bo", "prospect"), ("Cy", "active"), ("Di", "active") })
        {
            await rep.CreateAsync("contacts", new { firstName = name, status });
        }

        var first = await rep.ReadAsync("contacts?pageSize=2&status=active&sort=-firstName");
        var second = await rep.ReadAsync($"contacts?cursor={first.Text("nextCursor")}");

        first.Items().Select(i => i!.AsObject().Text("firstName")).ShouldBe(["Di", "Cy"]);
        second.Items().Select(i => i!.AsObject().Text("firstName")).ShouldBe(["Ada"]);
        second["totalCount"].ShouldBeNull();
    }

    [Fact]
    public async Task A_cursor_serves_only_the_list_that_it_came_from()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        for (var i = 0; i < 3; i++)
        {
            await rep.CreateAsync("contacts", new { firstName = $"N{i}" });
        }

        var cursor = (await rep.ReadAsync("contacts?pageSize=2&status=active")).Text("nextCursor");

        (await rep.ReadAsync($"contacts?pageSize=2&status=active&cursor={cursor}")).Items().Count.ShouldBe(1);
        await (await rep.GetAsync($"contacts?pageSize=2&status=prospect&cursor={cursor}")).ShouldRefuseAsync("cursor");
        await (await rep.GetAsync($"contacts?pageSize=2&status=active&sort=lastName&cursor={cursor}")).ShouldRefuseAsync(
            "cursor"
        );
    }

    [Theory]
    [InlineData("contacts", 4)]
    [InlineData("contacts?q=n1", 5)]
    [InlineData("contacts?pageSize=100&tags=vip", 4)]
    public async Task A_list_takes_a_fixed_number_of_sql_commands(string path, int most)
    {
        var rep = (await World.CreateAsync(server)).Admin;
        for (var i = 0; i < 30; i++)
        {
            await rep.CreateAsync(
                "contacts",
                new
                {
                    firstName = $"N{i}",
                    email = $"n{i}@x.example",
                    tags = new[] { "vip" },
                }
            );
        }

        using var commands = SqlCommands.Count();
        await rep.ReadAsync(path);

        commands.Texts.Count.ShouldBeLessThanOrEqualTo(most, string.Join("\n\n", commands.Texts));
    }

    private static async Task ShouldShowAsync(Person rep, string query, params string[] names)
    {
        var list = await rep.ReadAsync($"contacts?sort=firstName&{query}");
        list.Items().Select(c => c!.Text("firstName")).ShouldBe(names, query);
        list.Number("totalCount").ShouldBe(names.Length, query);
    }
}
