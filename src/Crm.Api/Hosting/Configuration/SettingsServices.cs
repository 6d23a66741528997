namespace Crm.Api.Hosting.Configuration;

internal static class SettingsServices
{
    /// <summary>Reads all settings and registers each, so that a service asks for the one of its concern.</summary>
    /// <exception cref="SettingsException">Some can't be used.</exception>
    public static CrmSettings AddCrmSettings(this WebApplicationBuilder builder)
    {
        var settings = CrmSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings.Server);
        builder.Services.AddSingleton(settings.Data);
        builder.Services.AddSingleton(settings.Database);
        builder.Services.AddSingleton(settings.Demo);
        builder.Services.AddSingleton(settings.Mail);
        builder.Services.AddSingleton(settings.Limits);
        builder.Services.AddSingleton(settings.Metrics);
        return settings;
    }

    /// <summary>Listens where the settings say and stops gracefully: what was accepted is finished first.</summary>
    public static void UseCrmServer(this WebApplicationBuilder builder, CrmSettings settings)
    {
        // ASPNETCORE_URLS and --urls stay in force for those who know them.
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(settings.Server.Listen);
        }

        // The built client lies in the source tree until it is published; a published server has it beside itself.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.Limits.RequestBytes;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Server.StopTimeout);
    }
}

/// <summary>All settings, for the composition only; services take the one they need.</summary>
internal sealed record CrmSettings(
    ServerSettings Server,
    DataSettings Data,
    DatabaseSettings Database,
    DemoSettings Demo,
    MailSettings Mail,
    LimitSettings Limits,
    MetricsSettings Metrics,
    FileSettings Files,
    AccountsSettings Accounts,
    TokenSettings Tokens
)
{
    /// <summary>How the application connects to its database.</summary>
    public string ConnectionString => Database.ConnectionString ?? $"Data Source={Data.PathOf("crm.db")}";

    /// <exception cref="SettingsException">Some can't be used.</exception>
    public static CrmSettings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var settings = new CrmSettings(
            reader.Read<ServerSettings>(),
            reader.Read<DataSettings>(),
            reader.Read<DatabaseSettings>(),
            reader.Read<DemoSettings>(),
            reader.Read<MailSettings>(),
            reader.Read<LimitSettings>(),
            reader.Read<MetricsSettings>(),
            reader.Read<FileSettings>(),
            reader.Read<AccountsSettings>(),
            reader.Read<TokenSettings>()
        );
        reader.ThrowIfWrong();
        return settings;
    }
}
