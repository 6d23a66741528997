using System.IO.Compression;
using System.Text.Json;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;

namespace Crm.Core.Features.Archives;

/// <summary>Brings an archived organization to life in this installation: all of it, or nothing.</summary>
public sealed class ArchiveRestoring(IArchiveTarget target, ArchivedContents contents)
{
    /// <summary>Restores the archive.</summary>
    /// <param name="archive">The file; it can be read at any place.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What it was.</returns>
    /// <exception cref="ArchiveException">The file is not a whole archive, or one of another version.</exception>
    /// <exception cref="Failure">409 when the organization, or somebody's e-mail address, is here already.</exception>
    public async Task<ArchiveManifest> RestoreAsync(Stream archive, CancellationToken cancellationToken)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(
                archive,
                ZipArchiveMode.Read,
                leaveOpen: true,
                entryNameEncoding: null,
                cancellationToken
            );
            var manifest = await ReadManifestAsync(zip, cancellationToken);
            Check(manifest);
            await RestoreAsync(manifest, file => Open(zip, file), cancellationToken);
            return manifest;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or FormatException)
        {
            throw new ArchiveException(
                "This file is not a whole archive of an organization: it was damaged, or is something else.",
                e
            );
        }
    }

    // Contents first, as with an upload: no row is there before its content. Broken off in between, they are swept away later.
    private async Task RestoreAsync(
        ArchiveManifest manifest,
        Func<ArchivedFile, Stream> open,
        CancellationToken cancellationToken
    )
    {
        var written = await contents.RestoreAsync(manifest, open, cancellationToken);
        try
        {
            await target.RestoreAsync(manifest, open, cancellationToken);
        }
        catch
        {
            await contents.ForgetAsync(written);
            throw;
        }
    }

    private static async Task<ArchiveManifest> ReadManifestAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        var entry =
            zip.GetEntry(ArchiveManifest.FileName)
            ?? throw new ArchiveException("This file is not an archive of an organization: it has no manifest.json.");
        await using var stream = await entry.OpenAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync<ArchiveManifest>(stream, ApiJson.Options, cancellationToken)
            ?? throw new JsonException("The manifest is empty.");
    }

    private void Check(ArchiveManifest manifest)
    {
        if (manifest.Format != ArchiveManifest.ThisFormat || manifest.FormatVersion != ArchiveManifest.ThisFormatVersion)
        {
            throw new ArchiveException(
                $"This installation can't read archives of the format {manifest.Format} {manifest.FormatVersion}."
            );
        }

        if (manifest.SchemaVersion != target.SchemaVersion)
        {
            throw new ArchiveException(
                $"The archive was written by version {manifest.ProductVersion} (schema {manifest.SchemaVersion}); this installation is "
                    + $"{ArchiveManifest.ThisProductVersion} (schema {target.SchemaVersion}). Bring both to the same version, and archive again."
            );
        }
    }

    private static HashingStream Open(ZipArchive zip, ArchivedFile file)
    {
        var entry = zip.GetEntry(file.Name) ?? throw new ArchiveException($"The archive lacks {file.Name}.");
        return new HashingStream(
            entry.Open(),
            atEnd: sha256 =>
            {
                if (sha256 != file.Sha256)
                {
                    throw new ArchiveException($"The archive was changed or damaged: {file.Name} is not what its manifest says.");
                }
            }
        );
    }
}
