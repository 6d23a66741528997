using System.Text.Json.Nodes;
using Crm.Core.Features.Imports;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Api.Hosting.Commands;

/// <summary>
/// <c>crm import ENTITY FILE --as EMAIL</c>: the same import as on the screen, in the name of a person who may import; also
/// while servers run, which then share the work.
/// </summary>
internal static class ImportCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Imports the file and tells what came of it.</summary>
    /// <exception cref="CommandException">It can't be done; nothing is written.</exception>
    public static async Task RunAsync(WebApplicationBuilder builder, string entity, string path, string[] args, TextWriter output)
    {
        // Read apart: to the server's own settings a path that begins with a slash looks like an option.
        var options = new ConfigurationBuilder().AddCommandLine(args).Build();
        if (!File.Exists(path))
        {
            throw new CommandException($"There is no file {path}.");
        }

        await using var app = builder.AddCrm().Build();
        await app.MigrateAsync();
        try
        {
            var person = await CommandPerson.FindAsync(app.Services, options, Permission.ImportsManage, "import");
            await RunAsync(app.Services, person, entity, path, Plan(options), output);
        }
        catch (Exception e) when (e is Failure or ImportFileException or System.Text.Json.JsonException)
        {
            throw CommandException.Of(e);
        }
    }

    /// <summary>The same for another command: imports the file in the person's name and tells what came of it.</summary>
    /// <exception cref="Failure">It can't be done.</exception>
    public static async Task RunAsync(
        IServiceProvider services,
        Caller person,
        string entity,
        string path,
        ImportPlan plan,
        TextWriter output
    )
    {
        var import = await StartAsync(services, person, entity, path, plan);
        await FollowAsync(services, person, import, output);
    }

    // A plan may be given as a file, as the API takes it; single options stand above it.
    private static ImportPlan Plan(IConfiguration options)
    {
        var plan = options["plan"] is { } path ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
        if (options["duplicates"] is { } duplicates)
        {
            plan["duplicates"] = duplicates;
        }

        if (options["dateFormat"] is { } format)
        {
            plan["dateFormat"] = format;
        }

        if (options["createMissing"] is { } missing)
        {
            var names = missing.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            plan["createMissing"] = new JsonArray([.. names.Select(n => (JsonNode)n)]);
        }

        if (options["dryRun"] is { } dryRun)
        {
            plan["dryRun"] = dryRun is not ("false" or "no");
        }

        return ApiJson.Read<ImportPlan>(plan);
    }

    private static async Task<Guid> StartAsync(
        IServiceProvider services,
        Caller person,
        string entity,
        string path,
        ImportPlan plan
    )
    {
        await using var scope = services.CreateAsyncScope();
        using var acting = scope.ServiceProvider.GetRequiredService<CallerContext>().Act(person);
        var imports = scope.ServiceProvider.GetRequiredService<ImportService>();
        var type = ImportFieldList.Entities.Cast<RecordType?>().FirstOrDefault(e => e!.Value.Word() == entity);
        if (type is null)
        {
            var known = string.Join(", ", ImportFieldList.Entities.Select(e => e.Word()).Order());
            throw new CommandException($"Give one of {known}, not {entity}.");
        }

        await using var content = File.OpenRead(path);
        var uploaded = await imports.UploadAsync(type.Value, Path.GetFileName(path), content, CancellationToken.None);
        var mapping = plan.Mapping ?? uploaded.SuggestedMapping.ToDictionary(m => m.Key, m => (string?)m.Value);
        await imports.StartAsync(uploaded.Id, plan with { Mapping = mapping }, CancellationToken.None);
        return uploaded.Id;
    }

    private static async Task FollowAsync(IServiceProvider services, Caller person, Guid id, TextWriter output)
    {
        while (true)
        {
            await using var scope = services.CreateAsyncScope();
            var done = await scope.ServiceProvider.GetRequiredService<ImportRunner>().RunNextAsync(CancellationToken.None);
            using var acting = scope.ServiceProvider.GetRequiredService<CallerContext>().Act(person);
            var import = await scope.ServiceProvider.GetRequiredService<ImportService>().GetAsync(id, CancellationToken.None);
            if (import.Status != ImportStatus.Running)
            {
                await TellAsync(scope.ServiceProvider, import, output);
                return;
            }

            if (done is null)
            {
                // A server has taken it.
                await Task.Delay(Pause);
            }
        }
    }

    private static async Task TellAsync(IServiceProvider services, ImportView import, TextWriter output)
    {
        var tense = import.DryRun ? "Would have created" : "Created";
        await output.WriteLineAsync(
            $"{tense} {import.Created:N0}, updated {import.Updated:N0}, left {import.Skipped:N0} as they are, refused {import.Failed:N0} of {import.Rows:N0} rows."
        );
        if (import.Failed > 0)
        {
            var path = Path.GetFullPath($"{import.FileName}-refused.csv");
            var whole = await services.GetRequiredService<ImportService>().RequireAsync(import.Id, CancellationToken.None);
            await using var file = File.Create(path);
            await services.GetRequiredService<ImportReport>().WriteAsync(whole, file, CancellationToken.None);
            await output.WriteLineAsync($"The refused rows with their reasons: {path}");
        }

        if (import.Problem is { } problem)
        {
            throw new CommandException(problem);
        }
    }
}
