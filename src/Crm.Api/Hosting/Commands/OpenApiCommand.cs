using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Crm.Api.Hosting.Commands;

/// <summary>Prints the OpenAPI document without serving or touching a database.</summary>
internal static class OpenApiCommand
{
    public static async Task WriteAsync(WebApplicationBuilder builder, TextWriter output)
    {
        await using var app = builder.AddCrm().Build();
        app.UseCrm();
        var document = app.Services.GetRequiredService<ISwaggerProvider>().GetSwagger("v1");
        await output.WriteLineAsync(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0));
    }
}
