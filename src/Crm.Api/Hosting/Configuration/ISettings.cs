namespace Crm.Api.Hosting.Configuration;

/// <summary>
/// The settings of one concern: a flat class whose properties are read from the section of its name, from
/// <c>appsettings.json</c> or the environment (<c>Database__Provider</c>). Each is described in
/// <c>docs/configuration.md</c>; a test keeps that.
/// </summary>
internal interface ISettings
{
    /// <summary>The configuration section.</summary>
    static abstract string Section { get; }

    /// <summary>What is wrong with the values, each a sentence that says what to do.</summary>
    IEnumerable<string> Problems();
}

/// <summary>The configuration can't be used; the message lists every reason, for the person who wrote it.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception("The configuration needs attention:\n" + string.Join('\n', problems.Select(problem => $"  - {problem}")))
{
    /// <summary>One sentence a problem.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
