using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Crm.Api.Tests.Exports;

/// <summary>Asks for exports, waits for them, and reads their files as spreadsheets do.</summary>
public static partial class ExportFiles
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Asks for an export and waits until it is completed.</summary>
    public static async Task<JsonObject> ExportAsync(this Person person, object body)
    {
        var answer = await person.PostAsync("exports", body);
        var queued = await answer.ReadAsync();
        ((int)answer.StatusCode).ShouldBe(202, queued.ToJsonString());
        var done = await person.WaitForExportAsync(queued.Id());
        done.Text("status").ShouldBe("completed", done.ToJsonString());
        return done;
    }

    /// <summary>The export as soon as it is completed or failed.</summary>
    public static async Task<JsonObject> WaitForExportAsync(this Person person, Guid id)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < deadline)
        {
            var export = await person.ReadAsync($"exports/{id}");
            if (export.Text("status") is "completed" or "failed")
            {
                return export;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The export does not come to an end.");
    }

    /// <summary>The rows of a CSV export by the words above the columns.</summary>
    public static async Task<List<Dictionary<string, string>>> CsvAsync(this Person person, JsonObject export)
    {
        var text = await person.Http.GetStringAsync($"/api/v1/exports/{export.Id()}/content");
        var lines = Lines(text.TrimStart('\uFEFF')).ToList();
        lines.ShouldAllBe(line => line.Count == lines[0].Count);
        return lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(c => c.First, c => c.Second)).ToList();
    }

    // RFC 4180 to the letter, and by other means than the product's.
    private static IEnumerable<List<string>> Lines(string text)
    {
        var fields = Field().Matches(text);
        var line = new List<string>();
        foreach (Match field in fields)
        {
            line.Add(
                field.Groups["quoted"] is { Success: true } quoted
                    ? quoted.Value.Replace("\"\"", "\"")
                    : field.Groups["plain"].Value
            );
            if (field.Groups["end"].Value != ",")
            {
                yield return line;
                line = [];
            }
        }
    }

    [GeneratedRegex("""\G(?!\z)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n)""")]
    private static partial Regex Field();

    /// <summary>The cells of a workbook: type and text, row by row.</summary>
    public static async Task<List<List<(string? Type, string Text)>>> XlsxAsync(this Person person, JsonObject export)
    {
        await using var stream = await person.Http.GetStreamAsync($"/api/v1/exports/{export.Id()}/content");
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        using var zip = new ZipArchive(memory);
        await using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var document = XDocument.Load(sheet);
        var ns = document.Root!.Name.Namespace;
        return document
            .Descendants(ns + "row")
            .Select(r => r.Elements(ns + "c").Select(c => ((string?)c.Attribute("t"), c.Value)).ToList())
            .ToList();
    }
}
