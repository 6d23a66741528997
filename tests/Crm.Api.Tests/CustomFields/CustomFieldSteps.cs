using System.Text.Json.Nodes;

namespace Crm.Api.Tests.CustomFields;

/// <summary>What tests do with custom fields again and again.</summary>
internal static class CustomFieldSteps
{
    public static Task<JsonObject> FieldAsync(
        this Person person,
        string entity,
        string key,
        string type,
        bool isRequired = false,
        params string[] options
    ) =>
        person.CreateAsync(
            "custom-fields",
            new
            {
                entity,
                key,
                label = Label(key),
                type,
                isRequired,
                options,
            }
        );

    /// <summary>A field of every type.</summary>
    public static async Task EveryTypeAsync(this Person person, string entity)
    {
        await person.FieldAsync(entity, "note", "text");
        await person.FieldAsync(entity, "size", "number");
        await person.FieldAsync(entity, "budget", "money");
        await person.FieldAsync(entity, "renewal", "date");
        await person.FieldAsync(entity, "isVip", "boolean");
        await person.FieldAsync(entity, "region", "choice", false, "North", "South", "East, far");
        await person.FieldAsync(entity, "topics", "multiChoice", false, "Price", "Quality", "Time, always");
        await person.FieldAsync(entity, "page", "url");
        await person.FieldAsync(entity, "expert", "user");
    }

    public static Task<JsonObject> CompanyAsync(this Person person, string name, object customFields) =>
        person.CreateAsync("companies", new { name, customFields });

    /// <summary>The names of the companies that a list shows, in its order.</summary>
    public static async Task<string> NamesAsync(this Person person, string query) =>
        string.Join(' ', (await person.ReadAsync($"companies?{query}")).Items().Select(c => c!.Text("name")));

    private static string Label(string key) => char.ToUpperInvariant(key[0]) + key[1..];
}
