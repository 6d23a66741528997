using Crm.Core.Features.Exports;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Tenancy;
using Microsoft.AspNetCore.WebUtilities;

namespace Crm.Api.Hosting.Commands;

/// <summary>
/// <c>crm export ENTITY --as EMAIL --out FILE</c>: the same export as on the screen, in the name of a person who may export;
/// also while servers run, which then share the work.
/// </summary>
internal static class ExportCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Writes the file and tells how many rows it has.</summary>
    /// <exception cref="CommandException">It can't be done.</exception>
    public static async Task RunAsync(WebApplicationBuilder builder, string entity, string[] args, TextWriter output)
    {
        // Read apart: to the server's own settings a path that begins with a slash looks like an option.
        var options = new ConfigurationBuilder().AddCommandLine(args).Build();
        var path = options["out"] ?? throw new CommandException("Say where to: --out FILE");
        var input = Input(entity, path, options);
        await using var app = builder.AddCrm().Build();
        await app.MigrateAsync();
        try
        {
            var person = await CommandPerson.FindAsync(
                app.Services,
                options,
                input.Entity!.Value.Permission(),
                $"export {entity}"
            );
            var id = await StartAsync(app.Services, person, input);
            var export = await FollowAsync(app.Services, person, id);
            await SaveAsync(app.Services, person, id, path);
            await output.WriteLineAsync($"Exported {export.Rows:N0} rows to {Path.GetFullPath(path)}.");
        }
        catch (Exception e) when (e is Failure or IOException or UnauthorizedAccessException)
        {
            throw CommandException.Of(e);
        }
    }

    private static ExportInput Input(string entity, string path, IConfiguration options)
    {
        var kind = Choose<ExportEntity>(entity);
        var usual = kind == ExportEntity.Organization ? "json" : Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        return new ExportInput
        {
            Entity = kind,
            Format = Choose<ExportFormat>(options["format"] ?? usual),
            Filter = options["filter"] is { } filter
                ? QueryHelpers.ParseQuery(filter).ToDictionary(f => f.Key, f => f.Value.ToString())
                : null,
            Sort = options["sort"],
            Columns = options["columns"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        };
    }

    private static T Choose<T>(string word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => Word(v) == word).Select(v => (T?)v).FirstOrDefault()
        ?? throw new CommandException($"Give one of {string.Join(", ", Enum.GetValues<T>().Select(Word))}, not '{word}'.");

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static async Task<Guid> StartAsync(IServiceProvider services, Caller person, ExportInput input)
    {
        await using var scope = services.CreateAsyncScope();
        using var acting = scope.ServiceProvider.GetRequiredService<CallerContext>().Act(person);
        return (await scope.ServiceProvider.GetRequiredService<ExportService>().CreateAsync(input, CancellationToken.None)).Id;
    }

    private static async Task<ExportView> FollowAsync(IServiceProvider services, Caller person, Guid id)
    {
        while (true)
        {
            await using var scope = services.CreateAsyncScope();
            var done = await scope.ServiceProvider.GetRequiredService<ExportRunner>().RunNextAsync(CancellationToken.None);
            using var acting = scope.ServiceProvider.GetRequiredService<CallerContext>().Act(person);
            var export = await scope.ServiceProvider.GetRequiredService<ExportService>().GetAsync(id, CancellationToken.None);
            if (export.Status is ExportStatus.Completed)
            {
                return export;
            }

            if (export.Status is ExportStatus.Failed)
            {
                throw new CommandException(export.Problem ?? "The export failed.");
            }

            if (done is null)
            {
                // A server has taken it.
                await Task.Delay(Pause);
            }
        }
    }

    // Whole under its name, or not there.
    private static async Task SaveAsync(IServiceProvider services, Caller person, Guid id, string path)
    {
        await using var scope = services.CreateAsyncScope();
        using var acting = scope.ServiceProvider.GetRequiredService<CallerContext>().Act(person);
        var file = await scope.ServiceProvider.GetRequiredService<ExportService>().OpenAsync(id, CancellationToken.None);
        var part = $"{path}.part";
        await using (file.Content)
        await using (var target = File.Create(part))
        {
            await file.Content.CopyToAsync(target);
        }

        File.Move(part, path, overwrite: true);
    }
}
