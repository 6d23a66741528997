namespace Crm.Infrastructure.Tokens;

/// <summary>The key of a server that was given none: made once and kept in the data folder, readable by its user alone.</summary>
public static class SigningKeyFile
{
    /// <exception cref="InvalidDataException">The file holds no key of ours.</exception>
    public static SigningKey Ensure(string path)
    {
        if (!File.Exists(path))
        {
            Write(path);
        }

        return SigningKey.TryRead(File.ReadAllText(path).Trim(), out var problem)
            ?? throw new InvalidDataException(
                $"The signing key in {path} {problem}. Delete the file to get a new one; everybody signs in again."
            );
    }

    private static void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var own = $"{path}.{Guid.CreateVersion7():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(own, options))
        {
            writer.WriteLine(SigningKey.New().Write());
        }

        try
        {
            // Of two servers that start at once, one key wins and both read it.
            File.Move(own, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(own);
        }
    }
}
