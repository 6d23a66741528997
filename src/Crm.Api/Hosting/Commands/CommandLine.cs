using Crm.Api.Hosting.Configuration;
using Crm.Core.Platform.Errors;

namespace Crm.Api.Hosting.Commands;

/// <summary>What the program does besides serving: <c>crm backup</c>, <c>crm restore</c>, <c>crm import</c>, <c>crm export</c>, <c>crm restore-organization</c>, <c>crm search-rebuild</c>, <c>crm openapi</c>.</summary>
internal static class CommandLine
{
    private const string Usage = """
        usage: crm                   serve
               crm backup [FILE]     copy the SQLite database while it is in use
               crm restore FILE      put a backup in its place; the server must be stopped
               crm import ENTITY FILE --as EMAIL
                                     import a CSV or Excel file in that person's name, also while the server runs; with
                                     --duplicates skip|update|create, --createMissing company,stage,owner,product,campaign,
                                     --dateFormat M/d/yyyy, --dryRun true, --plan FILE (as POST /imports/{id}/start takes it)
               crm export ENTITY --as EMAIL --out FILE
                                     export a list as CSV, Excel or JSON, as that person sees it, also while the server runs;
                                     with --format csv|xlsx|json (else by the name of the file), --filter "status=open&q=acme",
                                     --sort -createdAt, --columns name,email. ENTITY organization: all of it, as an archive
               crm restore-organization FILE
                                     bring such an archive into this installation, whatever its database
               crm demo-sales FOLDER load a second demo organization from the files of a data set (make demo-sales)
               crm search-rebuild    make anew what search knows, also while the server runs
               crm openapi           print the OpenAPI document
        Settings are given as --Section:Name=value, by the environment (Section__Name) or in appsettings.json.
        """;

    /// <summary>Does what the arguments say.</summary>
    /// <returns>Whether they said anything but to serve.</returns>
    /// <exception cref="CommandException">They can't be understood.</exception>
    public static async Task<bool> RunAsync(WebApplicationBuilder builder, string[] args)
    {
        var words = args.TakeWhile(argument => !argument.StartsWith('-')).ToList();
        switch (words)
        {
            case []:
                return false;
            case ["backup"]:
                DatabaseCommands.Backup(CrmSettings.Read(builder.Configuration), null, Console.Out);
                return true;
            case ["backup", var file]:
                DatabaseCommands.Backup(CrmSettings.Read(builder.Configuration), file, Console.Out);
                return true;
            case ["restore", var file]:
                DatabaseCommands.Restore(CrmSettings.Read(builder.Configuration), file, Console.Out);
                return true;
            case ["import", var entity, var file]:
                await ImportCommand.RunAsync(builder, entity, file, args[words.Count..], Console.Out);
                return true;
            case ["export", var entity]:
                await ExportCommand.RunAsync(builder, entity, args[words.Count..], Console.Out);
                return true;
            case ["restore-organization", var file]:
                await RestoreOrganizationCommand.RunAsync(builder, file, Console.Out);
                return true;
            case ["demo-sales", var folder]:
                await DemoSalesCommand.RunAsync(builder, folder, Console.Out);
                return true;
            case ["search-rebuild"]:
                await SearchCommands.RebuildAsync(builder, Console.Out);
                return true;
            case ["openapi"]:
                await OpenApiCommand.WriteAsync(builder, Console.Out);
                return true;
            default:
                throw new CommandException(Usage);
        }
    }
}

/// <summary>The command can't be done; the message is for the person who gave it.</summary>
public sealed class CommandException(string message) : Exception(message)
{
    /// <summary>The same for what a service refuses.</summary>
    public static CommandException Of(Exception e) =>
        new(
            e is Failure { Errors.Count: > 0 } failure
                ? string.Join(' ', failure.Errors.Select(x => $"{x.Key}: {string.Join(' ', x.Value)}"))
                : e.Message
        );
}
