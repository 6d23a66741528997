namespace Crm.Infrastructure.Files;

/// <summary>Files under generated names in a folder of their own; nodes of one installation share it.</summary>
public abstract class GeneratedFiles(string path)
{
    private const int BufferSize = 64 * 1024;

    public Stream Create(string name)
    {
        Directory.CreateDirectory(path);
        return new FileStream(PathOf(name), FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
    }

    public Stream? Open(string name) =>
        File.Exists(PathOf(name))
            ? new FileStream(
                PathOf(name),
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Delete,
                BufferSize,
                useAsync: true
            )
            : null;

    public void Delete(string name)
    {
        // Also before the first file has made the folder.
        if (File.Exists(PathOf(name)))
        {
            File.Delete(PathOf(name));
        }
    }

    public void DeleteOlderThan(DateTime time)
    {
        if (Directory.Exists(path))
        {
            foreach (var file in Directory.EnumerateFiles(path).Where(f => File.GetLastWriteTimeUtc(f) < time))
            {
                File.Delete(file);
            }
        }
    }

    // Names are our own; should one ever be more than a name, it stays in the folder all the same.
    private string PathOf(string name) => Path.Combine(path, Path.GetFileName(name));
}
