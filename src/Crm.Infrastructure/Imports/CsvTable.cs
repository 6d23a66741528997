using System.Text;
using Crm.Core.Features.Imports.Reading;

namespace Crm.Infrastructure.Imports;

/// <summary>Text with delimiters, in any usual encoding, as spreadsheets and other products write it.</summary>
public sealed class CsvTable : IImportTable
{
    private const int SampleCharacters = 64 * 1024;

    /// <summary>What an export writes before a text that a spreadsheet would take for a formula.</summary>
    private const string FormulaStarts = "=+-@\t\r\n";

    // Files of other kinds that people drop, and that look like text here and there.
    private static readonly byte[][] Foreign =
    [
        [.. "PK\u0003\u0004"u8],
        [.. "%PDF"u8],
        [.. "{\\rtf"u8],
        [0x89, (byte)'P', (byte)'N', (byte)'G'],
        [0xFF, 0xD8, 0xFF],
        [.. "GIF8"u8],
        [0xD0, 0xCF, 0x11, 0xE0],
        [0x1F, 0x8B],
    ];

    public bool Knows(ReadOnlySpan<byte> beginning)
    {
        foreach (var foreign in Foreign)
        {
            if (beginning.StartsWith(foreign))
            {
                return false;
            }
        }

        // A text has no control characters but for its white space; in UTF-16 every other byte may be zero.
        return TextEncoding.IsUtf16(beginning) || !beginning.ContainsAnyInRange((byte)0, (byte)8);
    }

    public async IAsyncEnumerable<IReadOnlyList<string>> ReadAsync(
        Stream stream,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var encoding = await TextEncoding.OfAsync(stream, cancellationToken);
        stream.Position = 0;
        var delimiter = await DelimiterOfAsync(stream, encoding, cancellationToken);
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var parser = new CsvParser(delimiter);
        var buffer = new char[SampleCharacters];
        for (int length; (length = await reader.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            foreach (var row in parser.Parse(buffer.AsMemory(0, length)))
            {
                if (IsRow(row))
                {
                    yield return Plain(row);
                }
            }
        }

        if (parser.Finish() is { } last && IsRow(last))
        {
            yield return Plain(last);
        }
    }

    // Excel's hint of the delimiter is no row, and lines of nothing are none either.
    private static bool IsRow(List<string> row) =>
        row.Exists(c => !string.IsNullOrWhiteSpace(c)) && !row[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    private static List<string> Plain(List<string> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is ['\'', ..] && row[i].TrimStart('\'') is [var start, ..] && FormulaStarts.Contains(start))
            {
                row[i] = row[i][1..];
            }
        }

        return row;
    }

    private static async Task<char> DelimiterOfAsync(Stream stream, Encoding encoding, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var sample = new char[SampleCharacters];
        var length = await reader.ReadBlockAsync(sample, cancellationToken);
        return CsvParser.DelimiterOf(sample.AsMemory(0, length));
    }
}
