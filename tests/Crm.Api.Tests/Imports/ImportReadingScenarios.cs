using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Imports;

public sealed class ImportReadingScenarios(CrmServer server)
{
    [Fact]
    public async Task An_upload_tells_columns_rows_and_what_they_seem_to_be()
    {
        var world = await World.CreateAsync(server);

        var answer = await world.Admin.UploadAsync(
            "contact",
            "First Name,Surname,E-mail 1 - Value,Organization 1 - Name,Mobile Phone,Shoe size\nZoë,\"Øster\ngård\",zoe@acme.example,Acme,+49 30 1234567,39\n\nOmar,Said,,,,\n"
        );

        ((int)answer.StatusCode).ShouldBe(201);
        var import = await answer.ReadAsync();
        answer.Headers.Location!.ToString().ShouldEndWith($"/api/v1/imports/{import.Id()}");
        import.Text("status").ShouldBe("uploaded");
        import.Number("rows").ShouldBe(2);
        import["columns"]!
            .AsArray()
            .Select(c => c!.Text("name"))
            .ShouldBe(["First Name", "Surname", "E-mail 1 - Value", "Organization 1 - Name", "Mobile Phone", "Shoe size"]);
        var suggested = import["suggestedMapping"]!.AsObject();
        suggested.Text("First Name").ShouldBe("firstName");
        suggested.Text("Surname").ShouldBe("lastName");
        suggested.Text("E-mail 1 - Value").ShouldBe("email");
        suggested.Text("Organization 1 - Name").ShouldBe("company");
        suggested.Text("Mobile Phone").ShouldBe("phones.mobile");
        suggested.ContainsKey("Shoe size").ShouldBeFalse();
        import["preview"]![0]![1]!.GetValue<string>().ShouldBe("Øster\ngård");
        import["preview"]!.AsArray().Count.ShouldBe(2);
        (await world.Admin.ReadAsync("imports")).Items().ShouldHaveSingleItem()!.Id().ShouldBe(import.Id());
    }

    [Theory]
    [InlineData(
        "Given Name,Additional Name,Family Name,E-mail 1 - Value,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title",
        "firstName,,lastName,email,phone,company,title"
    )]
    [InlineData(
        "First Name,Last Name,Company,Department,Job Title,Business Street,Business City,Business Phone,Mobile Phone,E-mail Address",
        "firstName,lastName,company,department,title,address.street,address.city,phone,phones.mobile,email"
    )]
    [InlineData(
        "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lifecycle Stage,Associated Company",
        "externalId,firstName,lastName,email,phone,owner,lifecycleStage,company"
    )]
    [InlineData(
        "Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Mobile,Person - Labels",
        "name,company,email,phones.mobile,"
    )]
    [InlineData(
        "First Name,Last Name,Title,Account Name,Email,Phone,Mobile,Mailing Street,Mailing City,Mailing Zip/Postal Code,Lead Source,Contact Owner",
        "firstName,lastName,title,company,email,phone,phones.mobile,address.street,address.city,address.postalCode,source,owner"
    )]
    public async Task Exports_of_other_products_are_recognised(string head, string fields)
    {
        var world = await World.CreateAsync(server);

        var import = await world.Admin.UploadedAsync("contact", head + "\n");

        var suggested = import["suggestedMapping"]!.AsObject();
        var expected = head.Split(',').Zip(fields.Split(',')).Where(f => f.Second.Length > 0);
        foreach (var (column, field) in expected)
        {
            suggested.Text(column).ShouldBe(field, column);
        }
    }

    [Theory]
    [InlineData("Name;City\r\nMüller;Köln\r\n", "utf-8")]
    [InlineData("Name\tCity\rMüller\tKöln\r", "utf-16")]
    [InlineData("Name|City\nMüller|Köln", "windows-1252")]
    [InlineData("sep=;\nName;City\nMüller;Köln", "utf-16BE")]
    public async Task Any_delimiter_and_encoding_is_understood(string text, string encoding)
    {
        var world = await World.CreateAsync(server);
        var coding = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] content = [.. encoding == "windows-1252" ? [] : coding.GetPreamble(), .. coding.GetBytes(text)];

        var answer = await world.Admin.UploadAsync("company", content, "x.csv");

        var import = await answer.ReadAsync();
        ((int)answer.StatusCode).ShouldBe(201, import.ToJsonString());
        import["columns"]!.AsArray().Select(c => c!.Text("name")).ShouldBe(["Name", "City"]);
        import["preview"]![0]!.AsArray().Select(c => c!.GetValue<string>()).ShouldBe(["Müller", "Köln"]);
    }

    [Fact]
    public async Task A_workbook_is_read_with_its_dates_numbers_and_texts()
    {
        var world = await World.CreateAsync(server);
        var sheet =
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Annual revenue</t></is></c><c r="D1" t="str"><v>Last contacted</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><f>1+1</f><v>1100.04</v></c><c r="D3" s="1"><v>46346</v></c></row>""";

        var answer = await world.Admin.UploadAsync("company", ImportFiles.Workbook(sheet), "x.xlsx");

        var import = await answer.ReadAsync();
        ((int)answer.StatusCode).ShouldBe(201, import.ToJsonString());
        import["columns"]!
            .AsArray()
            .Select(c => c!.Text("name"))
            .ShouldBe(["Name", "Annual revenue", "Column 3", "Last contacted"]);
        import["preview"]![0]!.AsArray().Select(c => c!.GetValue<string>()).ShouldBe(["Acme Ltd", "1100.04", "", "2026-11-20"]);
        (await world.Admin.StartAsync(import)).Counts().ShouldBe((1, 0, 0, 0));
        var company = (await world.Admin.ReadAsync("companies")).Items()[0]!;
        company.Text("name").ShouldBe("Acme Ltd");
        company["annualRevenue"]!.GetValue<decimal>().ShouldBe(1100.04m);
        company.Text("lastContactedAt").ShouldBe("2026-11-20T00:00:00Z");
    }

    [Fact]
    public async Task Files_that_are_none_are_refused_in_a_sentence()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await (await admin.UploadAsync("contact", "")).ShouldRefuseAsync("file");
        await (await admin.UploadAsync("contact", "\n\n  \n")).ShouldRefuseAsync("file");
        await (await admin.UploadAsync("activity", "Subject\nx")).ShouldRefuseAsync("entity");
        await (await admin.UploadAsync("nonsense", "Subject\nx")).ShouldRefuseAsync("entity");
        await (await admin.UploadAsync("contact", "%PDF-1.7 \u0001"u8.ToArray(), "x.csv")).ShouldRefuseAsync("file");
        await (
            await admin.UploadAsync("contact", Enumerable.Range(0, 5000).Select(i => (byte)(i * 7)).ToArray(), "x.csv")
        ).ShouldRefuseAsync("file");
        await (await admin.UploadAsync("contact", [.. "PK\u0003\u0004"u8, 1, 2, 3], "x.xlsx")).ShouldRefuseAsync("file");
        await (await admin.UploadAsync("contact", $"Name\n\"{new string('x', 10_000_000)}\"\n")).ShouldRefuseAsync("file");
        await (
            await admin.UploadAsync("contact", "Name,Email\n\"Omar,omar@acme.example\n" + new string('x', 2_000_000))
        ).ShouldRefuseAsync("file");
        await (await admin.UploadAsync("company", ImportFiles.Workbook("<row><c><v>1</v></c>"), "x.xlsx")).ShouldRefuseAsync(
            "file"
        );
        await (await admin.UploadAsync("contact", string.Join(',', Enumerable.Range(0, 501)))).ShouldBeProblemAsync(413);
        await (await admin.UploadAsync("contact", Bomb(), "bomb.xlsx")).ShouldBeProblemAsync(413);
        await (await admin.PostAsync("imports", new { entity = "contact" })).ShouldBeProblemAsync(415);
        (await admin.ReadAsync("imports")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Odd_files_are_read_as_far_as_they_go()
    {
        var world = await World.CreateAsync(server);
        var headOnly = await world.Admin.UploadedAsync("company", "Name");
        headOnly.Number("rows").ShouldBe(0);
        (await world.Admin.StartAsync(headOnly)).Counts().ShouldBe((0, 0, 0, 0));

        // Two columns of one name, rows that are too long and too short, a quote in the middle, and a formula that is only text.
        var odd = await world.Admin.UploadedAsync("company", "Name,Phone,Name,\nAcme,1,2,3,4,5\nBeta \"B\" Ltd\n'=1+1,7\n");
        odd["columns"]!.AsArray().Select(c => c!.Text("name")).ShouldBe(["Name", "Phone", "Name (2)", "Column 4"]);
        (await world.Admin.StartAsync(odd)).Counts().ShouldBe((3, 0, 0, 0));
        (await world.Admin.ReadAsync("companies?sort=name"))
            .Items()
            .Select(c => c!.Text("name"))
            .ShouldBe(["=1+1", "Acme", "Beta \"B\" Ltd"]);
    }

    [Fact]
    public async Task A_plan_that_does_not_fit_the_file_is_refused()
    {
        var world = await World.CreateAsync(server);
        var import = await world.Admin.UploadedAsync("deal", "Name,Amount\nA,1");
        Task<HttpResponseMessage> Start(JsonObject plan) =>
            world.Admin.PostAsync($"imports/{import.Id()}/start", plan.ToJsonString());

        await (await Start(new JsonObject())).ShouldRefuseAsync("mapping");
        await (await Start(Mapping(("Nome", "name")))).ShouldRefuseAsync("mapping.Nome");
        await (await Start(Mapping(("Name", "title")))).ShouldRefuseAsync("mapping.Name");
        await (await Start(With(Mapping(("Name", "name")), "dateFormat", "nonsense"))).ShouldRefuseAsync("dateFormat");
        await (await Start(With(Mapping(("Name", "name")), "duplicates", "maybe"))).ShouldRefuseAsync("duplicates");

        var manager = await world.ManagerAsync();
        var people = Mapping(("Name", "name"));
        people["createMissing"] = new JsonArray("owner");
        await (await manager.PostAsync($"imports/{import.Id()}/start", people.ToJsonString())).ShouldBeProblemAsync(403);
        await (await (await world.SalesRepAsync()).GetAsync("imports")).ShouldBeProblemAsync(403);
    }

    private static JsonObject Mapping(params (string Column, string Field)[] mapping) =>
        new() { ["mapping"] = new JsonObject(mapping.Select(m => KeyValuePair.Create(m.Column, (JsonNode?)m.Field))) };

    private static JsonObject With(JsonObject plan, string name, string value)
    {
        plan[name] = value;
        return plan;
    }

    // 60 MB of zeros in 60 KB.
    private static byte[] Bomb()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("xl/workbook.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 60; i++)
            {
                stream.Write(zeros);
            }
        }

        return memory.ToArray();
    }
}
