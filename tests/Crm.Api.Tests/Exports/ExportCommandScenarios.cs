using System.IO.Compression;

namespace Crm.Api.Tests.Exports;

/// <summary>Exports from the command line, by the code of the API's.</summary>
public sealed class ExportCommandScenarios : IAsyncLifetime
{
    private CrmServer _server = null!;
    private World _world = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await CrmServer.StartAsync();
        _world = await World.CreateAsync(_server);
        await _world.Admin.CreateAsync("companies", new { name = "Acme", tags = new[] { "vip" } });
        await _world.Admin.CreateAsync("companies", new { name = "Zenith" });
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_command_line_exports_what_the_person_sees()
    {
        var all = await ExportAsync(0, "companies.csv", "company", "--columns", "name,tags", "--sort", "-name");
        (await File.ReadAllTextAsync(all)).TrimStart('\uFEFF').ShouldBe("Name,Tags\r\nZenith,\r\nAcme,vip\r\n");

        var some = await ExportAsync(0, "some.json", "company", "--filter", "tags=vip");
        (await File.ReadAllTextAsync(some)).ShouldContain("\"Acme\"");
        (await File.ReadAllTextAsync(some)).ShouldNotContain("Zenith");

        var sheet = await ExportAsync(0, "sheet", "company", "--format", "xlsx");
        using var zip = ZipFile.OpenRead(sheet);
        zip.GetEntry("xl/workbook.xml").ShouldNotBeNull();

        // It stands with the others, and its file is kept there as well.
        (await _world.Admin.ReadAsync("exports"))
            .Items()
            .Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_whole_organization_goes_into_an_archive()
    {
        var path = await ExportAsync(0, "all.zip", "organization");
        using var zip = ZipFile.OpenRead(path);
        zip.GetEntry("manifest.json").ShouldNotBeNull();
        zip.GetEntry("data/Company.jsonl").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_a_sentence_and_leaves_no_file()
    {
        await RefuseAsync("Give one of contact, company,", "x.csv", "customer");
        await RefuseAsync("Give one of csv, xlsx, json, not 'pdf'.", "x.pdf", "company");
        await RefuseAsync("filter.shoeSize", "x.csv", "company", "--filter", "shoeSize=9");
        var manager = await _world.ManagerAsync();
        await RefuseAsync(
            $"{manager.Email} may not export organization: that is for active administrators.",
            "x.zip",
            "organization",
            "--as",
            manager.Email
        );
    }

    private async Task RefuseAsync(string sentence, string file, params string[] arguments)
    {
        var path = await ExportAsync(78, file, [.. arguments], sentence);
        File.Exists(path).ShouldBeFalse();
    }

    private Task<string> ExportAsync(int exitCode, string file, params string[] arguments) =>
        ExportAsync(exitCode, file, arguments, "");

    private async Task<string> ExportAsync(int exitCode, string file, string[] arguments, string sentence)
    {
        var path = Path.Combine(_server.DataFolder, file);
        string[] who = arguments.Contains("--as") ? [] : ["--as", _world.Admin.Email];
        await using var command = ServerProcess.Start(
            _server.DataFolder,
            "Development",
            _server.Database,
            ["export", .. arguments, .. who, "--out", path]
        );
        (await command.ExitCodeAsync()).ShouldBe(exitCode, command.Output);
        command.Output.ShouldContain(sentence);
        return path;
    }
}
