namespace Crm.Core.Platform.Files;

/// <summary>The names under which files are kept: a folder for each organization, in it the id of what the file belongs to.</summary>
public static class StoredFiles
{
    public static string FolderOf(Guid organizationId) => organizationId.ToString("n");

    public static string NameOf(Guid organizationId, Guid id) => $"{FolderOf(organizationId)}/{id:n}";

    /// <summary>What the file belongs to; null: it is none of ours, or was never written to its end.</summary>
    public static Guid? IdOf(string name) => Guid.TryParseExact(name[(name.LastIndexOf('/') + 1)..], "n", out var id) ? id : null;

    /// <summary>Deletes all files of an organization that is gone.</summary>
    public static async Task DeleteAllAsync(this IFileStorage storage, Guid organizationId, CancellationToken cancellationToken)
    {
        await foreach (var file in storage.ListAsync(FolderOf(organizationId), cancellationToken))
        {
            await storage.DeleteAsync(file.Name, cancellationToken);
        }
    }
}
