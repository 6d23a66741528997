namespace Crm.Api.Hosting.Configuration;

/// <summary>Who may read <c>/metrics</c>.</summary>
internal sealed class MetricsSettings : ISettings
{
    private const int ShortestToken = 16;

    public static string Section => "Metrics";

    /// <summary>What a collector sends as bearer token. Without it only this machine may read.</summary>
    public string? Token { get; set; }

    public IEnumerable<string> Problems()
    {
        if (Token is { Length: < ShortestToken })
        {
            yield return $"Metrics:Token must have at least {ShortestToken} characters.";
        }
    }
}
