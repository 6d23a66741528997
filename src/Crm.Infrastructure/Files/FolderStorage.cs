using System.Runtime.CompilerServices;
using Crm.Core.Platform.Files;

namespace Crm.Infrastructure.Files;

/// <summary>Files in a folder of the server; nodes of one installation share it.</summary>
public sealed class FolderStorage(string path) : IFileStorage
{
    private const int BufferSize = 64 * 1024;
    private const string Unfinished = ".part";

    public async Task WriteAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var file = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            await using (var stream = New(file + Unfinished))
            {
                await content.CopyToAsync(stream, BufferSize, cancellationToken);

                // On the disk before anybody is told of it.
                stream.Flush(flushToDisk: true);
            }

            File.Move(file + Unfinished, file);
        }
        catch
        {
            File.Delete(file + Unfinished);
            throw;
        }
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var file = PathOf(name);
        return Task.FromResult<Stream?>(
            File.Exists(file)
                ? new FileStream(
                    file,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read | FileShare.Delete,
                    BufferSize,
                    useAsync: true
                )
                : null
        );
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var file = PathOf(name);
        if (File.Exists(file))
        {
            File.Delete(file);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredFile> ListAsync(
        string folder,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        var place = new DirectoryInfo(Path.Combine(path, Part(folder)));
        foreach (var file in place.Exists ? place.EnumerateFiles() : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredFile($"{folder}/{file.Name}", file.LastWriteTimeUtc);
        }
    }

    private static FileStream New(string file) =>
        new(file, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);

    // Names are our own; should one ever be more than a folder and a name, it stays in here all the same.
    private string PathOf(string name) => Path.Combine(path, Part(Path.GetDirectoryName(name) ?? ""), Part(name));

    private static string Part(string name) => Path.GetFileName(name) is not ("." or "..") and var part ? part : "_";
}
