namespace Crm.Core.Features.Attachments;

/// <summary>
/// What a file is, by its content before its name: what browsers show by themselves must look like it from its first bytes
/// on. Everything else is only kept and handed out.
/// </summary>
public static class FileKind
{
    public const string Unknown = "application/octet-stream";

    /// <summary>How many of the first bytes tell.</summary>
    public const int HeadBytes = 16;

    private const string Pdf = "application/pdf";

    private static readonly (byte[] Start, string Type)[] Shown =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ("GIF87a"u8.ToArray(), "image/gif"),
        ("GIF89a"u8.ToArray(), "image/gif"),
        ("%PDF-"u8.ToArray(), Pdf),
    ];

    private static readonly byte[][] Programs =
    [
        "MZ"u8.ToArray(),
        [0x7F, (byte)'E', (byte)'L', (byte)'F'],
        [0xCA, 0xFE, 0xBA, 0xBE],
        [0xCF, 0xFA, 0xED, 0xFE],
        [0xCE, 0xFA, 0xED, 0xFE],
    ];

    // None of these is run by a browser.
    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.Ordinal)
    {
        ["txt"] = "text/plain",
        ["log"] = "text/plain",
        ["md"] = "text/plain",
        ["csv"] = "text/csv",
        ["doc"] = "application/msword",
        ["xls"] = "application/vnd.ms-excel",
        ["ppt"] = "application/vnd.ms-powerpoint",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ["odt"] = "application/vnd.oasis.opendocument.text",
        ["ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        ["odp"] = "application/vnd.oasis.opendocument.presentation",
        ["rtf"] = "application/rtf",
        ["json"] = "application/json",
        ["zip"] = "application/zip",
        ["eml"] = "message/rfc822",
        ["mp3"] = "audio/mpeg",
        ["mp4"] = "video/mp4",
    };

    /// <summary>The type by which a file is handed out.</summary>
    public static string Of(string name, ReadOnlySpan<byte> head)
    {
        foreach (var (start, type) in Shown)
        {
            if (head.StartsWith(start))
            {
                return type;
            }
        }

        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
        {
            return "image/webp";
        }

        return ByExtension.GetValueOrDefault(FileName.Extension(name), Unknown);
    }

    /// <summary>Whether it may be shown where it stands: a raster picture, or a PDF.</summary>
    public static bool IsShown(string type) => type is Pdf or "image/png" or "image/jpeg" or "image/gif" or "image/webp";

    /// <summary>Whether a machine would run it, whatever it is called.</summary>
    public static bool IsProgram(ReadOnlySpan<byte> head)
    {
        foreach (var start in Programs)
        {
            if (head.StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }
}
