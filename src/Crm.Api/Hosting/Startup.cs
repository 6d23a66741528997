using Crm.Api.Hosting.Commands;
using Crm.Api.Hosting.Configuration;
using Crm.Data.PostgreSql.RowSecurity;
using Crm.Data.Schema;
using Crm.Data.Sqlite;
using Crm.Data.Sqlite.Backup;

namespace Crm.Api.Hosting;

/// <summary>Runs the server, and turns what an operator can mend into a sentence instead of a stack trace.</summary>
internal static class Startup
{
    // "Configuration error" of sysexits.h: service managers can tell it from a crash.
    private const int ConfigurationError = 78;

    public static async Task<int> RunAsync(Func<Task> server)
    {
        try
        {
            await server();
            return 0;
        }
        catch (Exception e) when (Sentence(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return ConfigurationError;
        }
    }

    private static string? Sentence(Exception e) =>
        e switch
        {
            SettingsException
            or CommandException
            or BackupException
            or SqliteFileInUseException
            or DatabaseRoleException
            or DatabaseIsNewerException => e.Message,
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
                $"{e.Message} Stop what listens there, or choose another port by Server:Port.",
            _ => null,
        };
}
