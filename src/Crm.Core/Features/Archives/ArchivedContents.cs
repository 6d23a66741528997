using System.IO.Compression;
using Crm.Core.Platform.Files;

namespace Crm.Core.Features.Archives;

/// <summary>The contents of an organization's files, in an archive and out of it: read and written as they stream.</summary>
public sealed class ArchivedContents(IFileStorage storage)
{
    private const string Folder = "files/";

    /// <summary>Writes all contents; after the rows, so that each row has its content.</summary>
    public async Task<IReadOnlyList<ArchivedContent>> WriteAsync(
        ZipArchive zip,
        Guid organizationId,
        CancellationToken cancellationToken
    )
    {
        var written = new List<ArchivedContent>();
        await foreach (var file in storage.ListAsync(StoredFiles.FolderOf(organizationId), cancellationToken))
        {
            // What was never written to its end belongs to nobody; what went for good meanwhile, to no row.
            if (StoredFiles.IdOf(file.Name) is { } id && await storage.OpenAsync(file.Name, cancellationToken) is { } content)
            {
                await using var _ = content;
                var name = $"{Folder}{id:n}";
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                await using var target = new HashingStream(await entry.OpenAsync(cancellationToken));
                await content.CopyToAsync(target, cancellationToken);
                written.Add(new ArchivedContent(id, name, target.Sha256));
            }
        }

        return written;
    }

    /// <summary>Brings the contents of an archive into the storage, those that are not there yet.</summary>
    /// <returns>What was written, for the way back.</returns>
    public async Task<IReadOnlyList<string>> RestoreAsync(
        ArchiveManifest manifest,
        Func<ArchivedFile, Stream> open,
        CancellationToken cancellationToken
    )
    {
        var written = new List<string>();
        try
        {
            var known = await KnownAsync(manifest.OrganizationId, cancellationToken);
            foreach (var content in manifest.Contents)
            {
                var name = StoredFiles.NameOf(manifest.OrganizationId, content.Id);
                if (!known.Contains(name))
                {
                    await using var source = open(new ArchivedFile("", content.Name, 0, content.Sha256));
                    await storage.WriteAsync(name, source, cancellationToken);
                    written.Add(name);
                }
            }

            return written;
        }
        catch
        {
            await ForgetAsync(written);
            throw;
        }
    }

    /// <summary>The way back, when the rows can't follow.</summary>
    public async Task ForgetAsync(IReadOnlyList<string> written)
    {
        foreach (var name in written)
        {
            await storage.DeleteAsync(name, CancellationToken.None);
        }
    }

    private async Task<HashSet<string>> KnownAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var file in storage.ListAsync(StoredFiles.FolderOf(organizationId), cancellationToken))
        {
            known.Add(file.Name);
        }

        return known;
    }
}
