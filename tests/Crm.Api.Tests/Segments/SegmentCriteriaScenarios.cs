using System.Text.Json.Nodes;
using Crm.Api.Tests.CustomFields;
using Crm.Api.Tests.Deals;

namespace Crm.Api.Tests.Segments;

public sealed class SegmentCriteriaScenarios(CrmServer server)
{
    [Fact]
    public async Task Groups_of_all_any_and_none_stand_in_each_other()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.ContactAsync("Ann", new { lifecycleStage = "customer", address = new { city = "London" } });
        await admin.ContactAsync("Ben", new { lifecycleStage = "customer", address = new { city = "Paris" } });
        await admin.ContactAsync("Cat", new { lifecycleStage = "lead", address = new { city = "London" } });
        await admin.ContactAsync("Dan", new { lifecycleStage = "customer" });

        (await admin.WhoAsync("""{"field":"lifecycleStage","op":"eq","value":"customer"}""")).ShouldBe("Ann Ben Dan");
        (
            await admin.WhoAsync(
                """{"all":[{"field":"lifecycleStage","op":"eq","value":"customer"},{"any":[{"field":"city","op":"eq","value":"london"},{"field":"city","op":"isEmpty"}]}]}"""
            )
        ).ShouldBe("Ann Dan");
        (
            await admin.WhoAsync(
                """{"none":[{"field":"city","op":"eq","value":"London"},{"field":"lifecycleStage","op":"eq","value":"lead"}]}"""
            )
        ).ShouldBe("Ben Dan");
        (
            await admin.WhoAsync(
                """{"all":[{"none":[{"all":[{"field":"lifecycleStage","op":"eq","value":"customer"},{"field":"city","op":"eq","value":"London"}]}]}]}"""
            )
        ).ShouldBe("Ben Cat Dan");
        (
            await admin.WhoAsync(
                """{"all":[{"field":"lifecycleStage","op":"eq","value":"customer"}],"none":[{"field":"city","op":"isEmpty"}]}"""
            )
        ).ShouldBe("Ann Ben");
        (await admin.WhoAsync("""{"all":[]}""")).ShouldBe("Ann Ben Cat Dan");
    }

    [Fact]
    public async Task A_count_is_of_all_that_satisfy_the_criteria_and_the_sample_of_the_first()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        for (var i = 0; i < 13; i++)
        {
            await admin.ContactAsync($"C{i}", new { lifecycleStage = i == 0 ? "lead" : "customer" });
        }

        var preview = await (
            await admin.PostAsync(
                "segments/preview",
                """{"entity":"contact","criteria":{"field":"lifecycleStage","op":"eq","value":"customer"}}"""
            )
        ).ShouldBeOkAsync();
        preview.Number("count").ShouldBe(12);
        preview["sample"]!.AsArray().Count.ShouldBe(10);
    }

    [Theory]
    [InlineData("""{"field":"city","op":"ne","value":"London"}""", "Ben Cat")]
    [InlineData("""{"field":"city","op":"in","value":["london","paris"]}""", "Ann Ben")]
    [InlineData("""{"field":"city","op":"notIn","value":["London","Rome"]}""", "Ben Cat")]
    [InlineData("""{"field":"city","op":"contains","value":"OND"}""", "Ann")]
    [InlineData("""{"field":"city","op":"startsWith","value":"pa"}""", "Ben")]
    [InlineData("""{"field":"city","op":"contains","value":"%"}""", "")]
    [InlineData("""{"field":"city","op":"isEmpty"}""", "Cat")]
    [InlineData("""{"field":"city","op":"isNotEmpty"}""", "Ann Ben")]
    [InlineData("""{"field":"firstName","op":"isEmpty"}""", "Ben Cat")]
    [InlineData("""{"field":"email","op":"contains","value":"@Acme"}""", "Ann")]
    [InlineData("""{"field":"email","op":"eq","value":"second@home.example"}""", "Ann")]
    [InlineData("""{"field":"email","op":"ne","value":"ann@acme.example"}""", "Ben Cat")]
    [InlineData("""{"field":"email","op":"isEmpty"}""", "Ben Cat")]
    [InlineData("""{"field":"tags","op":"eq","value":"VIP"}""", "Ann")]
    [InlineData("""{"field":"tags","op":"contains","value":"press"}""", "Ann Ben")]
    [InlineData("""{"field":"tags","op":"in","value":["vip","press"]}""", "Ann Ben")]
    [InlineData("""{"field":"tags","op":"ne","value":"vip"}""", "Ben Cat")]
    [InlineData("""{"field":"tags","op":"isEmpty"}""", "Cat")]
    [InlineData("""{"field":"createdAt","op":"inLastDays","value":1}""", "Ann Ben Cat")]
    [InlineData("""{"field":"lastContactedAt","op":"inLastDays","value":10}""", "Ann")]
    [InlineData("""{"field":"lastContactedAt","op":"notInLastDays","value":10}""", "Ben Cat")]
    [InlineData("""{"field":"lastContactedAt","op":"isEmpty"}""", "Cat")]
    [InlineData("""{"field":"lastContactedAt","op":"eq","value":"2020-05-01"}""", "Ben")]
    [InlineData("""{"field":"lastContactedAt","op":"gt","value":"2020-05-01"}""", "Ann")]
    [InlineData("""{"field":"lastContactedAt","op":"lte","value":"2020-05-01"}""", "Ben")]
    [InlineData("""{"field":"lastContactedAt","op":"lt","value":"2020-05-01T12:00:00Z"}""", "")]
    [InlineData("""{"field":"lastContactedAt","op":"between","value":["2020-04-30","2020-05-01"]}""", "Ben")]
    [InlineData("""{"none":[{"field":"lastContactedAt","op":"gt","value":"2020-05-01"}]}""", "Ben Cat")]
    [InlineData("""{"field":"ownerId","op":"isNotEmpty"}""", "Ann Cat")]
    [InlineData("""{"field":"decisionRole","op":"ne","value":"champion"}""", "Ben Cat")]
    [InlineData("""{"field":"decisionRole","op":"notIn","value":["champion","user"]}""", "Ben Cat")]
    public async Task Each_comparison_of_a_field_finds_what_it_says(string criteria, string expected)
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.ContactAsync(
            "Ann",
            new
            {
                firstName = "A",
                address = new { city = "London" },
                emails = new[] { new { address = "ann@acme.example" }, new { address = "second@home.example" } },
                tags = new[] { "vip", "Press" },
                decisionRole = "champion",
                lastContactedAt = DateTime.UtcNow.AddDays(-3),
            }
        );
        await admin.ContactAsync(
            "Ben",
            new
            {
                address = new { city = "Paris" },
                tags = new[] { "press" },
                lastContactedAt = "2020-05-01T12:00:00Z",
                ownerId = (Guid?)null,
            }
        );
        await admin.ContactAsync("Cat");

        (await admin.WhoAsync(criteria)).ShouldBe(expected);
    }

    [Fact]
    public async Task Custom_fields_are_asked_like_all_others()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.EveryTypeAsync("contact");
        await admin.ContactAsync(
            "Ann",
            new
            {
                customFields = new
                {
                    note = "Likes tea",
                    size = 10.5,
                    budget = 100,
                    renewal = "2026-03-01",
                    isVip = true,
                    region = "North",
                    topics = new[] { "Price", "Quality" },
                    expert = admin.Id,
                },
            }
        );
        await admin.ContactAsync(
            "Ben",
            new
            {
                customFields = new
                {
                    size = 20,
                    isVip = false,
                    region = "South",
                },
            }
        );
        await admin.ContactAsync("Cat");

        foreach (
            var (criteria, expected) in new[]
            {
                ("""{"field":"field.region","op":"eq","value":"north"}""", "Ann"),
                ("""{"field":"customFields.region","op":"ne","value":"North"}""", "Ben Cat"),
                ("""{"field":"field.region","op":"isEmpty"}""", "Cat"),
                ("""{"field":"field.note","op":"contains","value":"TEA"}""", "Ann"),
                ("""{"none":[{"field":"field.note","op":"contains","value":"TEA"}]}""", "Ben Cat"),
                ("""{"field":"field.size","op":"gt","value":10.5}""", "Ben"),
                ("""{"field":"field.size","op":"gte","value":10.5}""", "Ann Ben"),
                ("""{"field":"field.size","op":"lt","value":20}""", "Ann"),
                ("""{"field":"field.size","op":"between","value":[10,20]}""", "Ann Ben"),
                ("""{"none":[{"field":"field.size","op":"gt","value":15}]}""", "Ann Cat"),
                ("""{"field":"field.renewal","op":"lte","value":"2026-03-01"}""", "Ann"),
                ("""{"field":"field.renewal","op":"gt","value":"2026-03-01"}""", ""),
                ("""{"field":"field.isVip","op":"eq","value":true}""", "Ann"),
                ("""{"field":"field.isVip","op":"ne","value":true}""", "Ben Cat"),
                ("""{"field":"field.topics","op":"contains","value":"Quality"}""", "Ann"),
                ("""{"field":"field.topics","op":"isEmpty"}""", "Ben Cat"),
                ($$"""{"field":"field.expert","op":"eq","value":"{{admin.Id}}"}""", "Ann"),
            }
        )
        {
            (await admin.WhoAsync(criteria)).ShouldBe(expected, criteria);
        }
    }

    [Fact]
    public async Task Related_deals_activities_tasks_and_the_company_are_asked_by_their_own_fields()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var stage = (await SalesFloor.OfAsync(admin)).Stage("Qualification");
        var shop = await admin.CreateAsync("companies", new { name = "Shop", industry = "Retail" });
        var ann = await admin.ContactAsync("Ann", new { companyId = shop.Id() });
        var ben = await admin.ContactAsync("Ben");
        await admin.ContactAsync("Cat");
        await DealOfAsync(ann.Id(), 500);
        await DealOfAsync(ann.Id(), 50);
        await DealOfAsync(ben.Id(), 90);
        await CallAsync(ann.Id(), DateTime.UtcNow.AddDays(-40));
        await CallAsync(ben.Id(), DateTime.UtcNow.AddDays(-2));
        await admin.CreateAsync("tasks", new { title = "Ring", related = new { type = "contact", id = ben.Id() } });

        foreach (
            var (criteria, expected) in new[]
            {
                ("""{"field":"deals","op":"has"}""", "Ann Ben"),
                ("""{"field":"deals","op":"hasNo"}""", "Cat"),
                ("""{"field":"deals","op":"has","value":{"field":"amount","op":"gte","value":500}}""", "Ann"),
                (
                    """{"field":"deals","op":"hasNo","value":{"all":[{"field":"status","op":"eq","value":"open"},{"field":"amount","op":"gt","value":90}]}}""",
                    "Ben Cat"
                ),
                ($$$"""{"field":"deals","op":"has","value":{"field":"stageId","op":"eq","value":"{{{stage}}}"}}""", "Ann Ben"),
                (
                    """{"field":"activities","op":"hasNo","value":{"all":[{"field":"type","op":"eq","value":"call"},{"field":"occurredAt","op":"inLastDays","value":30}]}}""",
                    "Ann Cat"
                ),
                (
                    """{"none":[{"field":"activities","op":"has","value":{"field":"occurredAt","op":"inLastDays","value":30}}]}""",
                    "Ann Cat"
                ),
                ("""{"field":"tasks","op":"has","value":{"field":"status","op":"eq","value":"open"}}""", "Ben"),
                ("""{"field":"company","op":"has","value":{"field":"industry","op":"eq","value":"retail"}}""", "Ann"),
                ("""{"field":"company","op":"hasNo","value":{"field":"industry","op":"eq","value":"retail"}}""", "Ben Cat"),
            }
        )
        {
            (await admin.WhoAsync(criteria)).ShouldBe(expected, criteria);
        }

        Task<JsonObject> DealOfAsync(Guid contactId, decimal amount) =>
            admin.CreateAsync(
                "deals",
                new
                {
                    name = "D",
                    contactId,
                    amount,
                    stageId = stage,
                }
            );

        Task<JsonObject> CallAsync(Guid contactId, DateTime occurredAt) =>
            admin.CreateAsync(
                "activities",
                new
                {
                    type = "call",
                    subject = "Call",
                    contactId,
                    occurredAt,
                }
            );
    }

    [Fact]
    public async Task Numbers_of_leads_and_companies_are_compared_and_a_filter_of_the_list_agrees()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.CreateAsync(
            "companies",
            new
            {
                name = "Small",
                employeeCount = 5,
                domain = "small.example",
            }
        );
        await admin.CreateAsync("companies", new { name = "Large", employeeCount = 500 });
        await admin.CreateAsync("companies", new { name = "Unknown" });

        var segment = await admin.SegmentAsync("""{"field":"employeeCount","op":"between","value":[5,500]}""", "company");
        segment.Number("memberCount").ShouldBe(2);
        var large = await admin.SegmentAsync("""{"field":"employeeCount","op":"gt","value":5}""", "company");
        (await CompaniesAsync($"segmentId={large.Id()}")).ShouldBe("Large");
        var none = await admin.SegmentAsync("""{"none":[{"field":"employeeCount","op":"gt","value":5}]}""", "company");
        (await CompaniesAsync($"segmentId={none.Id()}")).ShouldBe("Small Unknown");
        (await CompaniesAsync($"segmentId={none.Id()},{large.Id()}")).ShouldBe("Large Small Unknown");
        (await CompaniesAsync($"segmentId={none.Id()}&employeeCountMin=1")).ShouldBe("Small");
        var domain = await admin.SegmentAsync("""{"field":"domain","op":"ne","value":"https://small.example"}""", "company");
        (await CompaniesAsync($"segmentId={domain.Id()}")).ShouldBe("Large Unknown");

        await admin.CreateAsync("leads", new { lastName = "Lee", email = "lee@small.example" });
        await admin.CreateAsync("leads", new { lastName = "Moe" });
        var leads = await admin.SegmentAsync("""{"field":"email","op":"ne","value":"lee@small.example"}""", "lead");
        (await admin.MembersAsync(leads.Id())).ShouldBe("Moe");

        async Task<string> CompaniesAsync(string query) =>
            string.Join(' ', (await admin.ReadAsync($"companies?sort=name&{query}")).Items().Select(c => c!.Text("name")));
    }

    [Theory]
    [InlineData("""{"field":"shoeSize","op":"eq","value":9}""", "criteria.field")]
    [InlineData("""{"all":[{"field":"shoeSize","op":"eq","value":9}]}""", "criteria.all[0].field")]
    [InlineData("""{"all":[{"any":[{"field":"segmentId","op":"eq","value":"x"}]}]}""", "criteria.all[0].any[0].field")]
    [InlineData("""{"all":[{"field":"field.gone","op":"eq","value":9}]}""", "criteria.all[0].field")]
    [InlineData("""{"all":[{"field":"city","op":"like","value":"x"}]}""", "criteria.all[0].op")]
    [InlineData("""{"all":[{"field":"city","op":"gt","value":"x"}]}""", "criteria.all[0].op")]
    [InlineData("""{"all":[{"field":"city","value":"x"}]}""", "criteria.all[0].op")]
    [InlineData("""{"all":[{"field":"city","op":"eq"}]}""", "criteria.all[0].value")]
    [InlineData("""{"all":[{"field":"city","op":"eq","value":7}]}""", "criteria.all[0].value")]
    [InlineData("""{"all":[{"field":"city","op":"eq","value":"a\u0000b"}]}""", "criteria.all[0].value")]
    [InlineData("""{"all":[{"field":"city","op":"in","value":"x"}]}""", "criteria.all[0].value")]
    [InlineData("""{"all":[{"field":"city","op":"in","value":[]}]}""", "criteria.all[0].value")]
    [InlineData("""{"all":[{"field":"lifecycleStage","op":"eq","value":"ghost"}]}""", "criteria.all[0].value")]
    [InlineData(
        """{"all":[{"field":"createdAt","op":"between","value":["2026-01-02","2026-01-01"]}]}""",
        "criteria.all[0].value"
    )]
    [InlineData("""{"all":[{"field":"createdAt","op":"gt","value":"yesterday"}]}""", "criteria.all[0].value")]
    [InlineData("""{"all":[{"field":"createdAt","op":"gt","value":"9999-12-31"}]}""", "criteria.all[0].value")]
    [InlineData("""{"all":[{"field":"createdAt","op":"inLastDays","value":-1}]}""", "criteria.all[0].value")]
    [InlineData("""{"all":[{"field":"createdAt","op":"inLastDays","value":"7"}]}""", "criteria.all[0].value")]
    [InlineData("""{"all":[{"field":"ownerId","op":"eq","value":"me"}]}""", "criteria.all[0].value")]
    [InlineData("""{"all":[{"field":"ownerId","op":"eq","value":"nobody"}]}""", "criteria.all[0].value")]
    [InlineData(
        """{"all":[{"field":"deals","op":"has","value":{"field":"shoeSize","op":"eq","value":1}}]}""",
        "criteria.all[0].value.field"
    )]
    [InlineData("""{"all":[{"field":"deals","op":"has","value":"many"}]}""", "criteria.all[0].value")]
    [InlineData(
        """{"all":[{"field":"deals","op":"has","value":{"all":[{"field":"company","op":"has"}]}}]}""",
        "criteria.all[0].value.all[0].field"
    )]
    [InlineData("""{"all":[{"field":"deals","op":"eq","value":1}]}""", "criteria.all[0].op")]
    [InlineData("""{"all":[null]}""", "criteria.all[0]")]
    [InlineData("""{"all":[{}]}""", "criteria.all[0]")]
    [InlineData("""{"field":"city","op":"isEmpty","any":[]}""", "criteria")]
    [InlineData("""{"all":"x"}""", "criteria.all")]
    [InlineData("""{"every":[]}""", "criteria.every")]
    public async Task What_can_not_be_asked_is_refused_where_it_stands(string criteria, string field)
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await (await admin.PostAsync("segments/preview", $$"""{"entity":"contact","criteria":{{criteria}}}""")).ShouldRefuseAsync(
            field
        );
        await (
            await admin.PostAsync("segments", $$"""{"name":"x","entity":"contact","kind":"dynamic","criteria":{{criteria}}}""")
        ).ShouldRefuseAsync(field);
    }

    [Fact]
    public async Task Hostile_criteria_are_bounded()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        const string Leaf = """{"field":"city","op":"isEmpty"}""";
        await PreviewAsync(Nested(5)).ShouldBeOkAsync();
        await PreviewAsync(Nested(6)).ShouldRefuseAsync("criteria.all[0].all[0].all[0].all[0].all[0].all[0]");
        await PreviewAsync(Nested(500)).ShouldBeProblemAsync(400);
        await PreviewAsync($$"""{"any":[{{Many(50, Leaf)}}]}""").ShouldBeOkAsync();
        await PreviewAsync($$"""{"any":[{{Many(51, Leaf)}}]}""").ShouldRefuseAsync("criteria");
        await PreviewAsync($$"""{"any":[{{Many(5000, Leaf)}}]}""").ShouldRefuseAsync("criteria.any");
        await PreviewAsync($$"""{"field":"city","op":"in","value":[{{Many(201, "\"x\"")}}]}""")
            .ShouldRefuseAsync("criteria.value");
        await PreviewAsync($$"""{"field":"city","op":"eq","value":"{{new string('x', 501)}}"}""")
            .ShouldRefuseAsync("criteria.value");

        PendingAnswer PreviewAsync(string criteria) =>
            new(admin.PostAsync("segments/preview", $$"""{"entity":"contact","criteria":{{criteria}}}"""));

        static string Many(int count, string part) => string.Join(',', Enumerable.Repeat(part, count));

        static string Nested(int depth) => depth == 0 ? Leaf : $$"""{"all":[{{Nested(depth - 1)}}]}""";
    }

    private sealed record PendingAnswer(Task<HttpResponseMessage> Answer)
    {
        public async Task ShouldBeOkAsync() => await (await Answer).ShouldBeOkAsync();

        public async Task ShouldRefuseAsync(string field) => await (await Answer).ShouldRefuseAsync(field);

        public async Task ShouldBeProblemAsync(int status) => await (await Answer).ShouldBeProblemAsync(status);
    }
}
