namespace Crm.Api.Tests.Search;

public sealed class SearchScenarios(CrmServer server)
{
    [Theory]
    [InlineData("zoe")]
    [InlineData("ZOË luk")]
    [InlineData("łukasz zoë")]
    [InlineData("ukas")]
    [InlineData("zl")]
    [InlineData("z")]
    [InlineData("@sunrise.ex")]
    [InlineData("zoe.l")]
    [InlineData("98765 43120")]
    [InlineData("+91-98765")]
    [InlineData("098765 43120")]
    [InlineData("0091 (98765) 43120")]
    [InlineData("43120")]
    [InlineData("chief scout")]
    [InlineData("sunrise work")]
    [InlineData("works zoe")]
    public async Task A_person_is_found_by_any_part(string q)
    {
        var world = await World.CreateAsync(server);
        var company = await world.Admin.CreateAsync("companies", new { name = "Sunrise Works" });
        var zoe = await world.Admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Zl Zoë",
                lastName = "Łukasz",
                title = "Chief Scout",
                email = "zoe.l@sunrise.example",
                phone = "+91 98765 43120",
                companyId = company.Id(),
            }
        );
        await world.Admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Nobody",
                lastName = "Else",
                phone = "+1 555 0100",
            }
        );

        (await IdsAsync(world.Admin, q, "contact")).ShouldBe([zoe.Id()]);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\" OR \"a")]
    [InlineData("NEAR(a b)")]
    [InlineData("a* OR *")]
    [InlineData("%%%")]
    [InlineData("___")]
    [InlineData("\\%")]
    [InlineData("'; DROP TABLE \"Contacts\"; --")]
    [InlineData("{col}: x")]
    [InlineData("-a -b")]
    [InlineData("😀")]
    [InlineData("😀😀")]
    [InlineData("😀😀😀")]
    [InlineData("٣٤٥")]
    [InlineData("aaa\u0000bbb")]
    [InlineData("()")]
    [InlineData("+++")]
    public async Task Nothing_that_people_type_is_a_query_language(string q)
    {
        var world = await World.CreateAsync(server);
        await world.Admin.CreateAsync("contacts", new { firstName = "Asha", phone = "+91 98765 43120" });

        (await IdsAsync(world.Admin, q)).ShouldBeEmpty();
        await world.Admin.ReadAsync($"contacts?q={Uri.EscapeDataString(q)}");
    }

    [Fact]
    public async Task The_best_stands_first()
    {
        var world = await World.CreateAsync(server);
        foreach (var name in new[] { "Unmark", "Denmark Mark", "Mark Twain", "Mark", "Other" })
        {
            await world.Admin.CreateAsync("companies", new { name, industry = name == "Other" ? "Marketing" : null });
        }

        var hits = (await world.Admin.ReadAsync("search?q=mark")).Items();
        hits.Select(h => h!.Text("title")).ShouldBe(["Mark", "Mark Twain", "Denmark Mark", "Unmark", "Other"]);
        (await world.Admin.ReadAsync("search?q=mark&limit=2")).Items().Count.ShouldBe(2);
        (await world.Admin.ReadAsync("search?q=mark&types=contact")).Items().ShouldBeEmpty();
        await (await world.Admin.GetAsync("search?q=mark&types=robot")).ShouldRefuseAsync("types");
        await (await world.Admin.GetAsync("search?q=mark&limit=51")).ShouldRefuseAsync("limit");
        await (await world.Admin.GetAsync("search")).ShouldRefuseAsync("q");
    }

    [Fact]
    public async Task People_follow_the_new_name_of_their_company()
    {
        var world = await World.CreateAsync(server);
        var company = await world.Admin.CreateAsync("companies", new { name = "Oldname" });
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha", companyId = company.Id() });

        await (await world.Admin.PatchAsync($"companies/{company.Id()}", new { name = "Newname" })).ShouldBeOkAsync();

        (await IdsAsync(world.Admin, "newname", "contact")).ShouldBe([contact.Id()]);
        (await IdsAsync(world.Admin, "oldname")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_shows_what_the_caller_sees_and_what_is_living()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.SalesRepAsync("omar"));
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var contact = await mia.CreateAsync("contacts", new { firstName = "Quixote" });

        (await IdsAsync(mia, "quix")).ShouldBe([contact.Id()]);
        (await IdsAsync(omar, "quix")).ShouldBeEmpty();
        (await IdsAsync(omar, "uixo")).ShouldBeEmpty();
        (await IdsAsync((await World.CreateAsync(server)).Admin, "quixote")).ShouldBeEmpty();
        await (await world.ManagerAsync()).DeleteAsync($"contacts/{contact.Id()}");
        (await IdsAsync(mia, "quix")).ShouldBeEmpty();
    }

    private static async Task<List<Guid>> IdsAsync(Person person, string q, string? types = null)
    {
        var found = await person.ReadAsync($"search?q={Uri.EscapeDataString(q)}{(types is null ? "" : $"&types={types}")}");
        return found.Items().Select(i => i!.Id()).ToList();
    }
}
