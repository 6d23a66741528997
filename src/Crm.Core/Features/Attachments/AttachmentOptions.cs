namespace Crm.Core.Features.Attachments;

/// <summary>Which files are taken.</summary>
public sealed record AttachmentOptions
{
    /// <summary>What a computer may run when somebody opens it.</summary>
    public static readonly IReadOnlyList<string> Dangerous =
    [
        "app",
        "bat",
        "cmd",
        "com",
        "cpl",
        "dll",
        "exe",
        "hta",
        "jar",
        "js",
        "jse",
        "lnk",
        "msi",
        "msp",
        "pif",
        "ps1",
        "psm1",
        "reg",
        "scr",
        "vb",
        "vbe",
        "vbs",
        "wsf",
        "wsh",
    ];

    /// <summary>The largest file, in bytes.</summary>
    public required long MaxBytes { get; init; }

    /// <summary>The only extensions that are taken; empty: all but the refused ones.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Extensions that are not taken.</summary>
    public IReadOnlyList<string> Refused { get; init; } = Dangerous;

    /// <summary>Why a file is not taken; null: it is.</summary>
    public string? Problem(string name, long size, ReadOnlySpan<byte> head)
    {
        var extension = FileName.Extension(name);
        return size == 0 ? "This file is empty."
            : size > MaxBytes ? TooLarge
            : Refused.Contains(extension) || FileKind.IsProgram(head)
                ? "Programs are not taken, because they could do harm where they are opened."
            : Allowed.Count > 0 && !Allowed.Contains(extension)
                ? $"Files of this kind are not taken. Taken are {string.Join(", ", Allowed)}."
            : null;
    }

    /// <summary>What is said of a file that is too large.</summary>
    public string TooLarge => $"A file may have up to {Math.Max(1, MaxBytes >> 20):N0} MB.";
}
