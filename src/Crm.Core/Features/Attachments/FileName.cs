using System.Globalization;

namespace Crm.Core.Features.Attachments;

/// <summary>Makes a harmless name of what a stranger's file is called.</summary>
public static class FileName
{
    private const string Nameless = "file";
    private const int MaxExtension = 20;
    private const string Forbidden = "<>:\"|?*";

    /// <summary>
    /// The last part of a path, without anything that hides (control characters, marks that turn the writing round), that means
    /// something to an operating system, or that stands at the end unseen; at most <see cref="Attachment.MaxName"/> long, with
    /// its extension.
    /// </summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var seen = string.Concat(last.EnumerateRunes().Where(IsSeen).Select(r => r.ToString()));
        var clean = string.Concat(seen.Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? '_' : c))
            .Trim()
            .TrimEnd('.', ' ');
        return clean.Trim('.').Length == 0 ? Nameless : Shorten(clean);
    }

    /// <summary>What stands after the last dot, in lower case; empty: nothing does.</summary>
    public static string Extension(string name) =>
        name.LastIndexOf('.') is >= 0 and var dot ? name[(dot + 1)..].ToLowerInvariant() : "";

    private static string Shorten(string name)
    {
        if (name.Length <= Attachment.MaxName)
        {
            return name;
        }

        var extension = Extension(name);
        var end = extension.Length is > 0 and <= MaxExtension ? name[^(extension.Length + 1)..] : "";
        return Platform.Text.TextCut.At(name, Attachment.MaxName - end.Length).TrimEnd() + end;
    }

    // A lone half of a character comes as the replacement character.
    private static bool IsSeen(System.Text.Rune rune) =>
        System.Text.Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
