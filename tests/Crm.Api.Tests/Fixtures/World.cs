using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Fixtures;

/// <summary>An organization with people in it, as a test needs them.</summary>
public sealed class World
{
    public const string Password = "correct horse battery 42";
    private static int _count;

    private readonly CrmServer _server;

    private World(CrmServer server, Person admin)
    {
        _server = server;
        Admin = admin;
    }

    public Person Admin { get; }

    /// <summary>Registers a new organization, as a stranger would.</summary>
    public static async Task<World> CreateAsync(CrmServer server)
    {
        var number = Interlocked.Increment(ref _count);
        var email = $"admin{number}@org{number}.example";
        var client = server.CreateClient();
        var answer = await client.PostAsJsonAsync(
            "/api/v1/auth/register",
            new
            {
                organizationName = $"Org {number}",
                displayName = $"Admin {number}",
                email,
                password = Password,
            }
        );
        return new World(server, await Person.SignedInAsync(client, email, answer));
    }

    /// <summary>A colleague with this role, signed in.</summary>
    public async Task<Person> PersonAsync(string role, string name = "colleague", Guid? teamId = null)
    {
        var email = $"{name}{Interlocked.Increment(ref _count)}@{Admin.Email.Split('@')[1]}";
        await Admin.CreateAsync(
            "users",
            new
            {
                email,
                displayName = name,
                role,
                password = Password,
                teamId,
            }
        );
        return await SignInAsync(email);
    }

    public Task<Person> SalesRepAsync(string name = "rep") => PersonAsync("salesRep", name);

    public Task<Person> ManagerAsync(string name = "manager") => PersonAsync("manager", name);

    public Task<Person> ViewerAsync(string name = "viewer") => PersonAsync("viewer", name);

    public async Task<Person> SignInAsync(string email)
    {
        var client = _server.CreateClient();
        var answer = await client.PostAsJsonAsync("/api/v1/auth/login", new { email, password = Password });
        return await Person.SignedInAsync(client, email, answer);
    }
}

/// <summary>Somebody who is signed in and uses the API.</summary>
public sealed class Person
{
    private Person(HttpClient http, string email, JsonObject user)
    {
        Http = http;
        Email = email;
        Id = user.Id();
    }

    public HttpClient Http { get; }

    public string Email { get; }

    public Guid Id { get; }

    public static async Task<Person> SignedInAsync(HttpClient http, string email, HttpResponseMessage answer)
    {
        var body = await answer.ReadAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(body.ToJsonString());
        http.DefaultRequestHeaders.Authorization = new("Bearer", body.Text("accessToken"));
        return new Person(http, email, body["user"]!.AsObject());
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync($"/api/v1/{path}");

    public Task<HttpResponseMessage> DeleteAsync(string path, string? ifMatch = null) =>
        SendAsync(HttpMethod.Delete, path, null, ("If-Match", ifMatch));

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null, string? idempotencyKey = null) =>
        SendAsync(HttpMethod.Post, path, body, ("Idempotency-Key", idempotencyKey));

    public Task<HttpResponseMessage> PatchAsync(string path, object body, string? ifMatch = null) =>
        SendAsync(HttpMethod.Patch, path, body, ("If-Match", ifMatch));

    public Task<HttpResponseMessage> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    /// <summary>Creates and expects 201.</summary>
    public async Task<JsonObject> CreateAsync(string path, object body)
    {
        var answer = await PostAsync(path, body);
        var made = await answer.ReadAsync();
        ((int)answer.StatusCode).ShouldBe(201, made.ToJsonString());
        return made;
    }

    /// <summary>Reads and expects 200.</summary>
    public async Task<JsonObject> ReadAsync(string path)
    {
        var answer = await GetAsync(path);
        var body = await answer.ReadAsync();
        ((int)answer.StatusCode).ShouldBe(200, body.ToJsonString());
        return body;
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        object? body,
        params (string Name, string? Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        request.Content = body switch
        {
            null => null,
            string json => new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        foreach (var (name, value) in headers.Where(h => h.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request);
    }
}
