using System.Text;

namespace Crm.Core.Features.Imports.Writing;

/// <summary>A set of texts of which only hashes are kept: 8 bytes each, however many rows a file has.</summary>
public sealed class TextSet
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly HashSet<ulong> _hashes = [];

    public void Add(string text) => _hashes.Add(Hash(text));

    public bool Contains(string text) => _hashes.Contains(Hash(text));

    // FNV-1a.
    private static ulong Hash(string text)
    {
        var hash = Offset;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ b) * Prime;
        }

        return hash;
    }
}

/// <summary>What a run knows of its file beyond the present batch.</summary>
public sealed class ImportMemory
{
    /// <summary>Names, domains and external ids of all rows: a parent company may come later in the file.</summary>
    public TextSet OwnNames { get; } = new();

    /// <summary>In a trial: what records that would have been made are known by.</summary>
    public TextSet WouldBe { get; } = new();

    public static string Text(MatchKey key) => $"{key.By}\n{key.Value}\n{key.Beside}";
}
