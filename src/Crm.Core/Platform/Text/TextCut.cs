namespace Crm.Core.Platform.Text;

/// <summary>Shortens a text, never in the middle of a character of two units: half of one is no text to a database.</summary>
public static class TextCut
{
    /// <param name="text">The text.</param>
    /// <param name="max">How many UTF-16 units may remain.</param>
    public static string At(string text, int max) =>
        text.Length <= max ? text : text[..(max > 0 && char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)];
}
