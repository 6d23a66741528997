namespace Crm.Core.Features.Imports.Reading;

/// <summary>Reads one kind of file as a table, row by row, so that memory stays flat.</summary>
public interface IImportTable
{
    /// <summary>Whether a file that begins like this is of this kind.</summary>
    bool Knows(ReadOnlySpan<byte> beginning);

    /// <summary>
    /// The rows that hold something, the head among them, each as long as it is. Dates of spreadsheets come as 2026-11-20 or
    /// 2026-11-20 09:30:00.
    /// </summary>
    /// <exception cref="ImportFileException">The file can't be read.</exception>
    IAsyncEnumerable<IReadOnlyList<string>> ReadAsync(Stream stream, CancellationToken cancellationToken);
}

/// <summary>A file can't be imported; the message is for people.</summary>
public sealed class ImportFileException(string message, bool isTooLarge = false) : Exception(message)
{
    /// <summary>There is more in it than is taken.</summary>
    public bool IsTooLarge => isTooLarge;
}

/// <summary>How much is taken.</summary>
public static class ImportLimits
{
    public const int FileBytes = 200 * 1024 * 1024;
    public const int Columns = 500;
    public const int CellCharacters = 1_000_000;
    public const int RowCharacters = 4_000_000;
}
