namespace Crm.Core.Features.Contacts;

/// <summary>A list in which exactly one entry is primary: the one marked, else the first.</summary>
internal static class PrimaryList
{
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T>? entries, Func<T, bool> isPrimary, Func<T, bool, T> mark)
        where T : class
    {
        var primary = entries?.FirstOrDefault(isPrimary) ?? entries?.FirstOrDefault();
        return entries?.Select(e => mark(e, ReferenceEquals(e, primary))).ToList() ?? [];
    }
}
