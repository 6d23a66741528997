using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Reports;

/// <summary>What tests do with reports again and again.</summary>
internal static class ReportSteps
{
    public static async Task<JsonObject> PreviewAsync(this Person person, object question) =>
        await (await person.PostAsync("reports/preview", question)).ShouldBeOkAsync();

    public static async Task<JsonObject> RunReportAsync(this Person person, JsonNode report) =>
        await (await person.PostAsync($"reports/{report.Id()}/run")).ShouldBeOkAsync();

    public static List<JsonObject> Rows(this JsonNode result, string part = "rows") =>
        result[part]!.AsArray().Select(r => r!.AsObject()).ToList();

    /// <summary>"Proposal/2026-01: 2 300", as people read it.</summary>
    public static List<string> Told(this JsonNode result, string part = "rows") => result.Rows(part).Select(Told).ToList();

    public static string Told(JsonNode row) =>
        $"{string.Join('/', row["keys"]!.AsArray().Select(k => k!.Text("label")))}: {string.Join(' ', Values(row).Select(v => v?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "-"))}";

    public static List<decimal?> Values(JsonNode row) => row["values"]!.AsArray().Select(v => v?.GetValue<decimal>()).ToList();

    /// <summary>The records behind a row, by the list.</summary>
    public static async Task<List<JsonObject>> BehindAsync(this Person person, string list, JsonNode row)
    {
        var query = string.Join(
            '&',
            row["filter"]!.AsObject().Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value!.GetValue<string>())}")
        );
        return (await person.ReadAsync($"{list}?pageSize=100&{query}")).Items().Select(i => i!.AsObject()).ToList();
    }
}
