using System.Text.RegularExpressions;
using Crm.Api.Hosting.Configuration;
using Microsoft.Extensions.Configuration;

namespace Crm.Api.Tests.Operations;

public sealed class SettingsTests
{
    [Fact]
    public void An_empty_configuration_serves_sqlite_on_this_machine()
    {
        var settings = Read(("Data:Folder", Path.GetTempPath()));

        settings.Server.Listen.ShouldBe("http://127.0.0.1:5080");
        settings.Database.Provider.ShouldBe(DatabaseProvider.Sqlite);
        settings.ConnectionString.ShouldBe($"Data Source={Path.Combine(Path.GetTempPath(), "crm.db")}");
        settings.Demo.Enabled.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Server:Port", "fifty", "Server:Port can't be read; it is a whole number")]
    [InlineData("Server:Port", "70000", "between 1 and 65535")]
    [InlineData("Server:Address", "localhost", "127.0.0.1 serves this machine only")]
    [InlineData("Server:TrustedProxies", "127.0.0.1, proxy", "Server:TrustedProxies names proxy, which is no IP address")]
    [InlineData("Server:PublicAddress", "ftp://crm", "Server:PublicAddress must begin with https://")]
    [InlineData("Database:Provider", "MySql", "it is one of Sqlite, PostgreSql")]
    [InlineData("Database:Provdier", "Sqlite", "Database:Provdier is not a setting. Database has Provider")]
    [InlineData("Database:Provider", "PostgreSql", "Database:ConnectionString is missing, such as")]
    [InlineData("Database:OwnerConnectionString", "Host=x", "is for PostgreSql only")]
    [InlineData("Data:Folder", "/proc/none", "can't be written to")]
    [InlineData("Demo:Enabled", "yes", "true or false")]
    [InlineData("Mail:From", "nobody", "Mail:From must be a mail address")]
    [InlineData("Mail:Password", "secret", "Mail:UserName and Mail:Password go together")]
    [InlineData("Limits:RequestsPerMinute", "0", "at least 1")]
    [InlineData("Limits:LockoutTime", "00:00:00", "at least one second")]
    [InlineData("Metrics:Token", "short", "at least 16 characters")]
    public void What_can_not_be_used_is_said_in_a_sentence(string name, string value, string sentence)
    {
        var refusal = Should.Throw<SettingsException>(() => Read((name, value)));

        refusal.Problems.ShouldContain(problem => problem.Contains(sentence));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_no_secret_is_repeated()
    {
        var refusal = Should.Throw<SettingsException>(() =>
            Read(("Server:Port", "x"), ("Mail:Password", "hunter2"), ("Limits:RequestBytes", "1"))
        );

        refusal.Problems.Count.ShouldBeGreaterThanOrEqualTo(3);
        refusal.Message.ShouldNotContain("hunter2");
    }

    [Fact]
    public void Every_setting_is_documented()
    {
        var documentation = File.ReadAllText(Path.Combine(Root(), "docs", "configuration.md"));

        var missing =
            from type in typeof(ISettings).Assembly.GetTypes()
            where type.IsAssignableTo(typeof(ISettings)) && type.IsClass
            let section = (string)type.GetProperty(nameof(ISettings.Section))!.GetValue(null)!
            from property in type.GetProperties()
            where property.CanWrite && !Regex.IsMatch(documentation, $@"`{section}:{property.Name}`")
            select $"{section}:{property.Name}";

        missing.ShouldBeEmpty();
    }

    private static CrmSettings Read(params (string Name, string Value)[] values) =>
        CrmSettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Name, v => (string?)v.Value)).Build()
        );

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Crm.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
