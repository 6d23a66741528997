using System.IO.Compression;
using System.Xml;
using Crm.Core.Features.Imports.Reading;

namespace Crm.Infrastructure.Imports;

/// <summary>The first sheet of an Excel workbook, read row by row. What unfolds to far more than it says is refused.</summary>
public sealed class XlsxTable : IImportTable
{
    private const long MaxSheetBytes = 1L << 30;
    private const long MaxPartBytes = 256L << 20;

    /// <summary>XML shrinks by 10 or 20; what shrinks by more is made to unfold.</summary>
    private const int MaxRatio = 200;
    private const long NeverABomb = 20L << 20;

    public bool Knows(ReadOnlySpan<byte> beginning) => beginning.StartsWith("PK\u0003\u0004"u8);

    public async IAsyncEnumerable<IReadOnlyList<string>> ReadAsync(
        Stream stream,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        using var zip = Open(stream);
        var workbook = Guarded(() => XlsxWorkbook.Read(zip, (entry) => PartOf(entry, MaxPartBytes)));
        using var sheet = PartOf(workbook.Sheet, MaxSheetBytes);
        using var rows = new XlsxSheet(sheet, workbook).Rows().GetEnumerator();
        while (Guarded(rows.MoveNext))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rows.Current.Exists(c => !string.IsNullOrWhiteSpace(c)))
            {
                yield return rows.Current;
            }
        }
    }

    private static ZipArchive Open(Stream stream)
    {
        var zip = Guarded(() => new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true));
        if (Guarded(() => zip.Entries.Count) > 5000)
        {
            throw new ImportFileException("This workbook has too many parts.", isTooLarge: true);
        }

        return zip;
    }

    private static Stream PartOf(ZipArchiveEntry entry, long max)
    {
        if (entry.Length > max || (entry.Length > NeverABomb && entry.Length / MaxRatio > entry.CompressedLength))
        {
            throw TooLarge();
        }

        return new BoundedStream(entry.Open(), max);
    }

    private static ImportFileException TooLarge() =>
        new("This workbook holds more than can be read. Save its sheet as CSV and upload that.", isTooLarge: true);

    // Whatever is wrong with a file of somebody else's is no bug of ours.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or NotSupportedException)
        {
            throw new ImportFileException("This Excel workbook can't be read. Open it in Excel and save it again as .xlsx.");
        }
    }

    /// <summary>Says no when more comes out of it than was told.</summary>
    private sealed class BoundedStream(Stream inner, long max) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var length = inner.Read(buffer, offset, count);
            _read += length;
            return _read <= max ? length : throw TooLarge();
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
