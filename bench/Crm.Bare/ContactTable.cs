using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Crm.Bare;

/// <summary>The product's table of contacts, by hand-written SQL.</summary>
internal sealed class ContactTable(string provider, string connectionString) : IAsyncDisposable
{
    private const string Columns = """
        "Id", "FirstName", "LastName", "Email", "Phone", "JobTitle", "LifecycleStage", "Status", "CompanyId", "OwnerId", "Emails",
        "Phones", "Tags", "Version"
        """;

    private const string Get = $"""
        SELECT {Columns} FROM "Contacts" WHERE "Id" = @id AND "OrganizationId" = @organization AND "DeletedAt" IS NULL
        """;

    private const string FirstPage = $"""
        SELECT {Columns} FROM "Contacts" WHERE "OrganizationId" = @organization AND "DeletedAt" IS NULL
        ORDER BY "CreatedAt" DESC, "Id" DESC LIMIT 25
        """;

    private const string Insert = """
        INSERT INTO "Contacts" ("Id", "OrganizationId", "FirstName", "LastName", "Email", "Phone", "LifecycleStage", "Status",
            "Emails", "Phones", "Tags", "Consents", "SocialProfiles", "NameKey", "LastNameKey", "CreatedAt", "UpdatedAt", "Version")
        VALUES (@id, @organization, @first, @last, @email, @phone, 'lead', 'active', '[]', '[]', '', '[]', '{}', @key, @key, @at, @at, 1)
        """;

    private readonly NpgsqlDataSource? _postgreSql = provider == "PostgreSql" ? NpgsqlDataSource.Create(connectionString) : null;

    public ValueTask DisposeAsync() => _postgreSql?.DisposeAsync() ?? ValueTask.CompletedTask;

    public Task GetAsync(Guid organizationId, Guid id, HttpResponse response) =>
        AnswerAsync(Get, [("@id", id), ("@organization", organizationId)], response);

    public Task FirstPageAsync(Guid organizationId, HttpResponse response) =>
        AnswerAsync(FirstPage, [("@organization", organizationId)], response);

    public async Task CreateAsync(Guid organizationId, JsonNode body, HttpResponse response)
    {
        var id = Guid.CreateVersion7();
        var name = $"{body["firstName"]} {body["lastName"]}";
        await using var connection = await OpenAsync();
        await using var command = Command(
            connection,
            Insert,
            [
                ("@id", id),
                ("@organization", organizationId),
                ("@first", (string?)body["firstName"] ?? ""),
                ("@last", (string?)body["lastName"] ?? ""),
                ("@email", (string?)body["email"] ?? ""),
                ("@phone", (string?)body["phone"] ?? ""),
                ("@key", name),
                ("@at", DateTime.UtcNow),
            ]
        );
        await command.ExecuteNonQueryAsync();
        response.StatusCode = StatusCodes.Status201Created;
        await response.WriteAsJsonAsync(new { id, name });
    }

    private async Task AnswerAsync(string sql, (string Name, object Value)[] values, HttpResponse response)
    {
        await using var connection = await OpenAsync();
        await using var command = Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartArray();
        while (await reader.ReadAsync())
        {
            json.WriteStartObject();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                json.WriteString(reader.GetName(i), reader.IsDBNull(i) ? null : reader.GetValue(i).ToString());
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private async Task<DbConnection> OpenAsync()
    {
        if (_postgreSql is not null)
        {
            return await _postgreSql.OpenConnectionAsync();
        }

        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static DbCommand Command(DbConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
