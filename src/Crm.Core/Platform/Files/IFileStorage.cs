namespace Crm.Core.Platform.Files;

/// <summary>
/// Where the contents of files lie, under names of our own (<c>folder/name</c>): a folder of the server, or a bucket. A file
/// is written once and never altered.
/// </summary>
public interface IFileStorage
{
    /// <summary>Keeps a new file. Until the task is done nobody can open it; whatever ends it before leaves nothing that can be.</summary>
    Task WriteAsync(string name, Stream content, CancellationToken cancellationToken);

    /// <summary>Reads a file; null when it is not there.</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken);

    /// <summary>Deletes a file for good; one that is not there is no error.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>All files of a folder, also what was never written to its end.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(string folder, CancellationToken cancellationToken);
}

/// <summary>A file as the storage knows it.</summary>
/// <param name="Name">Its whole name.</param>
/// <param name="WrittenAt">When it was written.</param>
public sealed record StoredFile(string Name, DateTime WrittenAt);
