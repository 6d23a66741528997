using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Imports;

/// <summary>Uploads files, imports them, and waits for what comes of it.</summary>
public static class ImportFiles
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    public static Task<HttpResponseMessage> UploadAsync(
        this Person person,
        string entity,
        string text,
        string name = "file.csv"
    ) => person.UploadAsync(entity, Encoding.UTF8.GetBytes(text), name);

    public static async Task<HttpResponseMessage> UploadAsync(this Person person, string entity, byte[] content, string name)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(entity), "entity");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        return await person.Http.PostAsync("/api/v1/imports", form);
    }

    /// <summary>Uploads and expects 201.</summary>
    public static async Task<JsonObject> UploadedAsync(this Person person, string entity, string text)
    {
        var answer = await person.UploadAsync(entity, text);
        var made = await answer.ReadAsync();
        ((int)answer.StatusCode).ShouldBe(201, made.ToJsonString());
        return made;
    }

    /// <summary>Uploads, starts with the suggested mapping or another one, and waits until it is over.</summary>
    public static async Task<JsonObject> ImportAsync(this Person person, string entity, string text, JsonObject? plan = null)
    {
        var uploaded = await person.UploadedAsync(entity, text);
        return await person.StartAsync(uploaded, plan);
    }

    public static async Task<JsonObject> StartAsync(this Person person, JsonObject uploaded, JsonObject? plan = null)
    {
        var whole = (JsonObject)(plan?.DeepClone() ?? new JsonObject());
        whole["mapping"] ??= uploaded["suggestedMapping"]!.DeepClone();
        var answer = await person.PostAsync($"imports/{uploaded.Id()}/start", whole.ToJsonString());
        ((int)answer.StatusCode).ShouldBe(202, await answer.Content.ReadAsStringAsync());
        return await person.WaitForImportAsync(uploaded.Id());
    }

    /// <summary>The import as soon as it does not run any more.</summary>
    public static async Task<JsonObject> WaitForImportAsync(this Person person, Guid id)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < deadline)
        {
            var import = await person.ReadAsync($"imports/{id}");
            if (import.Text("status") != "running")
            {
                return import;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The import does not come to an end.");
    }

    public static async Task<JsonObject> UndoAsync(this Person person, JsonObject import)
    {
        var answer = await person.PostAsync($"imports/{import.Id()}/undo");
        ((int)answer.StatusCode).ShouldBe(202, await answer.Content.ReadAsStringAsync());
        return await person.WaitForImportAsync(import.Id());
    }

    /// <summary>Created, updated, skipped, failed.</summary>
    public static (int Created, int Updated, int Skipped, int Failed) Counts(this JsonObject import) =>
        (import.Number("created"), import.Number("updated"), import.Number("skipped"), import.Number("failed"));

    public static async Task<string[]> ErrorsAsync(this Person person, JsonObject import)
    {
        var text = await person.Http.GetStringAsync($"/api/v1/imports/{import.Id()}/errors");
        return text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A workbook with this sheet; numbers stay numbers, and dates are numbers with the format of dates.</summary>
    public static byte[] Workbook(string sheetData)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                zip,
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>"""
            );
            Write(
                zip,
                "xl/_rels/workbook.xml.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>"""
            );
            Write(
                zip,
                "xl/sharedStrings.xml",
                $"""<sst xmlns="{Main}"><si><t>Name</t></si><si><r><t>Acme </t></r><r><t>Ltd</t></r></si></sst>"""
            );
            Write(
                zip,
                "xl/styles.xml",
                $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"""
            );
            Write(
                zip,
                "xl/worksheets/sheet1.xml",
                $"""<worksheet xmlns="{Main}"><sheetData>{sheetData}</sheetData></worksheet>"""
            );
        }

        return memory.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
