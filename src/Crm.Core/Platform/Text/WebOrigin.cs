namespace Crm.Core.Platform.Text;

/// <summary>Where a page comes from, as browsers name it: scheme, host and port.</summary>
public static class WebOrigin
{
    private const int MaxLength = 300;

    /// <summary>One spelling; null when it is no origin of a web page.</summary>
    public static string? Of(string text) =>
        text.Length <= MaxLength
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri is { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
        && uri.IdnHost.Length > 0
            ? $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}"
            : null;

    /// <summary>Whether a page from there may send; one that does not say where it comes from is no page at all.</summary>
    /// <param name="origin">What the browser says; null: nothing.</param>
    /// <param name="allowed">In one spelling; none: any.</param>
    public static bool IsAllowed(string? origin, IReadOnlyList<string> allowed) =>
        origin is null || allowed.Count == 0 || (Of(origin) is { } known && allowed.Contains(known));
}
