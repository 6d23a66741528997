using System.Text;
using System.Text.Unicode;

namespace Crm.Infrastructure.Imports;

/// <summary>Finds out in which encoding a text is: by its mark, else UTF-8 where it is that, else that of Western Windows.</summary>
internal static class TextEncoding
{
    private const int BufferBytes = 1 << 20;
    private const int LongestCharacter = 4;

    /// <summary>By its mark, or by the zeros of Latin letters.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> beginning) => Utf16(beginning) is not null;

    public static async Task<Encoding> OfAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        var kept = 0;
        for (var isFirst = true; ; isFirst = false)
        {
            var length =
                kept + await stream.ReadAtLeastAsync(buffer.AsMemory(kept), buffer.Length - kept, false, cancellationToken);
            if (isFirst && Utf16(buffer.AsSpan(0, length)) is { } wide)
            {
                return wide;
            }

            var isLast = length < buffer.Length;
            var whole = isLast ? length : WholeCharacters(buffer.AsSpan(0, length));
            if (!Utf8.IsValid(buffer.AsSpan(0, whole)))
            {
                return CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            }

            if (isLast)
            {
                return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            }

            kept = length - whole;
            buffer.AsSpan(whole, kept).CopyTo(buffer);
        }
    }

    private static UnicodeEncoding? Utf16(ReadOnlySpan<byte> beginning) =>
        beginning switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            [not 0, 0, not 0, 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            [0, not 0, 0, not 0, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
            _ => null,
        };

    // Up to the beginning of the last character, which may be cut.
    private static int WholeCharacters(ReadOnlySpan<byte> text)
    {
        for (var i = text.Length - 1; i >= Math.Max(0, text.Length - LongestCharacter); i--)
        {
            if ((text[i] & 0xC0) != 0x80)
            {
                return text[i] < 0x80 ? text.Length : i;
            }
        }

        return text.Length;
    }
}
