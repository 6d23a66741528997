namespace Crm.Api.Hosting.Configuration;

/// <summary>The demo organization.</summary>
internal sealed class DemoSettings : ISettings
{
    public static string Section => "Demo";

    /// <summary>Fills an empty database with the demo organization, whose passwords are public: never in production.</summary>
    public bool Enabled { get; set; }

    public IEnumerable<string> Problems() => [];
}
