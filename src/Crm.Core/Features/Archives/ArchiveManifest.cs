using System.Reflection;

namespace Crm.Core.Features.Archives;

/// <summary>What an archive is: its last file, <c>manifest.json</c>, by which everything else in it is checked.</summary>
public sealed record ArchiveManifest
{
    public const string FileName = "manifest.json";
    public const string ThisFormat = "crm-organization";
    public const int ThisFormatVersion = 1;

    /// <summary>Tells an archive from other files.</summary>
    public required string Format { get; init; }

    /// <summary>How the files are to be read.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>The version of the product that wrote it, for people.</summary>
    public required string ProductVersion { get; init; }

    /// <summary>The schema of the tables; an archive is restored by an installation with the same one.</summary>
    public required string SchemaVersion { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string OrganizationName { get; init; }

    /// <summary>How many rows all files have.</summary>
    public required int Rows { get; init; }

    /// <summary>One file for each table, in the order in which they can be written.</summary>
    public required IReadOnlyList<ArchivedFile> Files { get; init; }

    /// <summary>The contents of files, each as it is; what they are is among the rows.</summary>
    public IReadOnlyList<ArchivedContent> Contents { get; init; } = [];

    /// <summary>What the archive does not have, and why.</summary>
    public required IReadOnlyDictionary<string, string> LeftOut { get; init; }

    /// <summary>The version of this product.</summary>
    public static string ThisProductVersion =>
        typeof(ArchiveManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}

/// <summary>A table in an archive: a JSON object a line, in UTF-8.</summary>
/// <param name="Entity">What its rows are.</param>
/// <param name="Name">Its place in the archive.</param>
/// <param name="Rows">How many it has.</param>
/// <param name="Sha256">Of its content, in hexadecimal digits.</param>
public sealed record ArchivedFile(string Entity, string Name, int Rows, string Sha256);

/// <summary>The content of a file.</summary>
/// <param name="Id">The file.</param>
/// <param name="Name">Its place in the archive.</param>
/// <param name="Sha256">Of its content, in hexadecimal digits.</param>
public sealed record ArchivedContent(Guid Id, string Name, string Sha256);
