using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Merges;

/// <summary>Likely duplicates: all of them with the reasons, those that somebody said to be two left out, and while one types.</summary>
public sealed class DuplicateScenarios(CrmServer server)
{
    [Fact]
    public async Task Likely_pairs_come_with_their_reasons_the_strongest_first()
    {
        var world = await World.CreateAsync(server);
        var acme = await world.Admin.CreateAsync("companies", new { name = "Acme" });
        await PersonAsync(world, "Asha", "Rao", "asha@acme.example", "+91 98765 43120");
        await PersonAsync(world, "Asha", "Rao", "asha.rao@home.example", "098765-43120");
        await PersonAsync(world, "Mohan", "Menon", "mohan@acme.example", null, acme.Id());
        await PersonAsync(world, "Mohan", "Mennon", "m@acme.example", null, acme.Id());
        await PersonAsync(world, "Priya", "Goyal", "priya@acme.example", "+1 212 555 0100");

        var found = await world.Admin.ReadAsync("contacts/duplicates");

        found.Number("totalCount").ShouldBe(2);
        Reasons(found.Items()[0]!).ShouldBe(["samePhone", "sameName"]);
        Names(found.Items()[0]!).ShouldBe(["Asha Rao", "Asha Rao"]);
        Reasons(found.Items()[1]!).ShouldBe(["similarName"]);
        Names(found.Items()[1]!).ShouldBe(["Mohan Menon", "Mohan Mennon"]);
    }

    [Fact]
    public async Task An_address_that_two_may_hold_is_a_reason()
    {
        var world = await World.CreateAsync(server);
        await PersonAsync(world, "Asha", "Rao", "office@acme.example", null);
        var body = new { lastName = "Menon", email = "Office@Acme.example" };
        await (await world.Admin.PostAsync("contacts?allowDuplicate=true", body)).ShouldBeOkAsync(
            System.Net.HttpStatusCode.Created
        );

        Reasons((await world.Admin.ReadAsync("contacts/duplicates")).Items().ShouldHaveSingleItem()!).ShouldBe(["sameEmail"]);
    }

    [Fact]
    public async Task Companies_of_one_name_in_two_legal_forms_are_likely_one()
    {
        var world = await World.CreateAsync(server);
        await world.Admin.CreateAsync("companies", new { name = "Acme Trading" });
        await world.Admin.CreateAsync("companies", new { name = "ACME Trading Pvt. Ltd." });
        await world.Admin.CreateAsync("companies", new { name = "Acme" });

        var found = await world.Admin.ReadAsync("companies/duplicates");

        Names(found.Items().ShouldHaveSingleItem()!).ShouldBe(["Acme Trading", "ACME Trading Pvt. Ltd."]);
        Reasons(found.Items()[0]!).ShouldBe(["similarName"]);
    }

    [Fact]
    public async Task Two_that_somebody_said_to_be_two_are_not_shown_again()
    {
        var world = await World.CreateAsync(server);
        var one = await PersonAsync(world, "Asha", "Rao", "a@acme.example", null);
        var other = await PersonAsync(world, "Asha", "Rao", "b@acme.example", null);
        var third = await PersonAsync(world, "Asha", "Rao", "c@acme.example", null);

        var dismissal = new { ids = new[] { other.Id(), one.Id() } };
        (await world.Admin.PostAsync("contacts/duplicates/dismiss", dismissal)).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.NoContent
        );
        (await world.Admin.PostAsync("contacts/duplicates/dismiss", dismissal)).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.NoContent
        );

        var pairs = (await world.Admin.ReadAsync("contacts/duplicates")).Items();
        pairs.Count.ShouldBe(2);
        pairs.ShouldAllBe(p => p!["records"]!.AsArray().Any(r => r!.Id() == third.Id()));
        await (await world.Admin.PostAsync("contacts/duplicates/dismiss", new { ids = new[] { one.Id() } })).ShouldRefuseAsync(
            "ids"
        );
        var rep = await world.SalesRepAsync();
        await (await rep.PostAsync("contacts/duplicates/dismiss", dismissal)).ShouldBeProblemAsync(403);
    }

    [Fact]
    public async Task While_one_types_the_likely_ones_are_found_by_address_number_and_name()
    {
        var world = await World.CreateAsync(server);
        var asha = await PersonAsync(world, "Asha", "Rao", "asha@acme.example", "+91 98765 43120");
        await PersonAsync(world, "Asha", "Menon", "menon@acme.example", null);

        var byNumber = await world.Admin.ReadAsync("contacts/duplicates/like?phone=98765%2043120&name=Asha%20R");
        byNumber.Items().ShouldHaveSingleItem()!["record"]!.Id().ShouldBe(asha.Id());
        Reasons(byNumber.Items()[0]!).ShouldBe(["samePhone"]);
        Reasons((await world.Admin.ReadAsync("contacts/duplicates/like?name=asha%20RAO&email=ASHA@acme.example")).Items()[0]!)
            .ShouldBe(["sameEmail", "sameName"]);
        (await world.Admin.ReadAsync("contacts/duplicates/like")).Items().ShouldBeEmpty();
        await world.Admin.CreateAsync("companies", new { name = "Acme", domain = "acme.example" });
        (await world.Admin.ReadAsync("companies/duplicates/like?domain=https%3A%2F%2Fwww.acme.example%2Fx"))
            .Items()
            .ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_sees_pairs_of_records_that_are_not_theirs_to_see()
    {
        var world = await World.CreateAsync(server);
        var others = await World.CreateAsync(server);
        await PersonAsync(world, "Asha", "Rao", "a@acme.example", "+91 98765 43120");
        await PersonAsync(world, "Asha", "Rao", "b@acme.example", "+91 98765 43120");

        (await others.Admin.ReadAsync("contacts/duplicates")).Items().ShouldBeEmpty();
        (await others.Admin.ReadAsync("contacts/duplicates/like?name=Asha%20Rao")).Items().ShouldBeEmpty();
        await (await world.Admin.GetAsync("contacts/duplicates?pageSize=101")).ShouldRefuseAsync("pageSize");
        await (await world.Admin.GetAsync("contacts/duplicates?page=0")).ShouldRefuseAsync("page");
    }

    private static Task<JsonObject> PersonAsync(
        World world,
        string firstName,
        string lastName,
        string email,
        string? phone,
        Guid? companyId = null
    ) =>
        world.Admin.CreateAsync(
            "contacts",
            new
            {
                firstName,
                lastName,
                email,
                phone,
                companyId,
            }
        );

    private static IEnumerable<string?> Reasons(JsonNode item) => item["reasons"]!.AsArray().Select(r => (string?)r);

    private static IEnumerable<string?> Names(JsonNode pair) => pair["records"]!.AsArray().Select(r => r!.Text("title"));
}
