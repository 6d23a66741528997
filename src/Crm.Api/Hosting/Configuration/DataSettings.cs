namespace Crm.Api.Hosting.Configuration;

/// <summary>Where the product keeps what it writes: the SQLite database, files, keys, mails in development.</summary>
internal sealed class DataSettings : ISettings
{
    public static string Section => "Data";

    /// <summary>The folder; a relative one starts at the working directory.</summary>
    public string Folder { get; set; } = "data";

    /// <summary>The full path of something in the folder.</summary>
    public string PathOf(string name) => Path.GetFullPath(Path.Combine(Folder, name));

    public IEnumerable<string> Problems()
    {
        var problem = Unwritable();
        if (problem is not null)
        {
            yield return $"Data:Folder ({Path.GetFullPath(Folder)}) can't be written to: {problem} "
                + "Create it, give the user that runs the server the right to write, or choose another folder.";
        }
    }

    private string? Unwritable()
    {
        try
        {
            CreateFolder();
            using var probe = new FileStream(
                PathOf($".probe-{Guid.CreateVersion7():n}"),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return e.Message;
        }
    }

    // What is in it concerns people: a folder that is made here is closed to other users of the machine.
    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
