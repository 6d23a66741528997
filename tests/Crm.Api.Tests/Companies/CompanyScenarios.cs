using System.Net;

namespace Crm.Api.Tests.Companies;

public sealed class CompanyScenarios(CrmServer server)
{
    [Fact]
    public async Task One_domain_in_any_spelling_is_one_company()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var acme = await rep.CreateAsync(
            "companies",
            new
            {
                name = "Acme",
                domain = "https://www.Acme.com/x",
                annualRevenue = 1234567.89,
                currency = "EUR",
            }
        );
        acme.Text("domain").ShouldBe("acme.com");
        acme["annualRevenue"]!.GetValue<decimal>().ShouldBe(1234567.89m);

        var problem = await (
            await rep.PostAsync("companies", new { name = "Acme again", domain = "ACME.com" })
        ).ShouldBeProblemAsync(409, "duplicate");
        problem["duplicates"]!.AsArray().Single()!.Id().ShouldBe(acme.Id());

        await rep.CreateAsync("companies?allowDuplicate=true", new { name = "Acme again", domain = "ACME.com" });
        (await rep.ReadAsync("companies?domain=www.acme.com")).Number("totalCount").ShouldBe(2);
    }

    [Fact]
    public async Task A_hierarchy_shows_parents_and_subsidiaries_and_never_closes_into_a_ring()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var top = await rep.CreateAsync("companies", new { name = "Top" });
        var middle = await rep.CreateAsync("companies", new { name = "Middle", parentId = top.Id() });
        var leaf = await rep.CreateAsync("companies", new { name = "Leaf", parentId = middle.Id() });
        leaf["parent"]!.Text("name").ShouldBe("Middle");

        var hierarchy = await rep.ReadAsync($"companies/{middle.Id()}/hierarchy");
        hierarchy["ancestors"]!.AsArray().Single()!.Text("name").ShouldBe("Top");
        hierarchy["children"]!.AsArray().Single()!.Id().ShouldBe(leaf.Id());

        await (await rep.PatchAsync($"companies/{top.Id()}", new { parentId = leaf.Id() })).ShouldRefuseAsync("parentId");
        await (await rep.PatchAsync($"companies/{top.Id()}", new { parentId = top.Id() })).ShouldRefuseAsync("parentId");
    }

    [Fact]
    public async Task Two_who_put_companies_below_each_other_at_once_make_no_ring()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        for (var round = 0; round < 5; round++)
        {
            var a = await rep.CreateAsync("companies", new { name = "A" });
            var b = await rep.CreateAsync("companies", new { name = "B" });

            var answers = await Task.WhenAll(
                rep.PatchAsync($"companies/{a.Id()}", new { parentId = b.Id() }),
                rep.PatchAsync($"companies/{b.Id()}", new { parentId = a.Id() })
            );

            answers.Count(x => x.StatusCode == HttpStatusCode.OK).ShouldBe(1);
            answers.Count(x => x.StatusCode == HttpStatusCode.BadRequest).ShouldBe(1);
        }
    }

    [Fact]
    public async Task An_external_id_creates_once_and_changes_after()
    {
        var rep = (await World.CreateAsync(server)).Admin;

        var first = await rep.PutAsync("companies/by-external-id/erp-7", new { name = "From ERP" });
        var made = await first.ShouldBeOkAsync(HttpStatusCode.Created);
        var changed = await (await rep.PutAsync("companies/by-external-id/erp-7", new { industry = "Retail" })).ShouldBeOkAsync();

        changed.Id().ShouldBe(made.Id());
        changed.Text("name").ShouldBe("From ERP");
        await (await rep.PostAsync("companies", new { name = "Other", externalId = "erp-7" })).ShouldBeProblemAsync(
            409,
            "duplicate_external_id"
        );

        var racing = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => rep.PutAsync("companies/by-external-id/erp-8", new { name = "Racing" }))
        );
        racing.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        racing.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(5);
    }

    [Fact]
    public async Task The_people_of_a_company_are_listed_by_the_rules_of_contacts()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var acme = await rep.CreateAsync("companies", new { name = "Acme" });
        await rep.CreateAsync("contacts", new { firstName = "In", companyId = acme.Id() });
        await rep.CreateAsync("contacts", new { firstName = "Out" });

        var people = await rep.ReadAsync($"companies/{acme.Id()}/contacts");

        people.Items().Single()!.Text("firstName").ShouldBe("In");
        people.Items().Single()!["company"]!.Text("name").ShouldBe("Acme");
    }
}
