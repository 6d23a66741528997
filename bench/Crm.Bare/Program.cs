using System.Text.Json.Nodes;
using Crm.Bare;

// The least that can answer three of the product's requests: Kestrel, one hand-written SQL command for each, and no sign-in,
// permission, tenancy, audit, search or outbox. The bench asks it the same as the product, on the same database.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
await using var contacts = new ContactTable(builder.Configuration["Provider"]!, builder.Configuration["ConnectionString"]!);
var organizationId = Guid.Parse(builder.Configuration["OrganizationId"]!);
var app = builder.Build();

app.MapGet("/health/ready", () => "ready");
app.MapGet("/api/v1/contacts/{id:guid}", (Guid id, HttpContext http) => contacts.GetAsync(organizationId, id, http.Response));
app.MapGet("/api/v1/contacts", (HttpContext http) => contacts.FirstPageAsync(organizationId, http.Response));
app.MapPost(
    "/api/v1/contacts",
    async (HttpContext http) =>
    {
        var body = await JsonNode.ParseAsync(http.Request.Body);
        await contacts.CreateAsync(organizationId, body!, http.Response);
    }
);
await app.RunAsync();
