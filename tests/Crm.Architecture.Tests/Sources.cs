using System.Runtime.CompilerServices;

namespace Crm.Architecture.Tests;

/// <summary>A source file as a rule sees it.</summary>
/// <param name="Path">From the root of the repository, with slashes.</param>
/// <param name="Text">Its content.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public IEnumerable<string> Lines => Text.Split('\n').Select(l => l.Trim());
}

/// <summary>The files of the repository.</summary>
internal static class Sources
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static IReadOnlyList<SourceFile> Under(string folder, string pattern = "*.cs") =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/") && !f.Contains("/node_modules/"))
            .Select(f => new SourceFile(f, File.ReadAllText(Path.Combine(Root, f))))
            .ToList();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
