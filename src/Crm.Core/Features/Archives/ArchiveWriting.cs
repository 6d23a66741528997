using System.IO.Compression;
using System.Text.Json;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Archives;

/// <summary>
/// Writes the caller's whole organization as one zip: a file of JSON lines for each table, the contents of files, and the manifest. It is read as it
/// was at one moment and written row by row, so that it is whole whatever others do, and memory stays flat.
/// </summary>
public sealed class ArchiveWriting(IArchiveSource source, ArchivedContents contents, TimeProvider time)
{
    private static readonly JsonSerializerOptions Indented = new(ApiJson.Options) { WriteIndented = true };

    /// <summary>Writes the archive.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="onProgress">Told now and then: rows so far, and how many there are.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many rows it has.</returns>
    public async Task<int> WriteAsync(Stream stream, Func<int, int?, Task> onProgress, CancellationToken cancellationToken)
    {
        await using var snapshot = await source.OpenAsync(cancellationToken);
        await using var zip = await ZipArchive.CreateAsync(
            stream,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: null,
            cancellationToken
        );
        var total = snapshot.Tables.Sum(t => t.Rows);
        var files = new List<ArchivedFile>();
        var done = 0;
        await onProgress(0, total);
        foreach (var (entity, _) in snapshot.Tables)
        {
            var name = $"data/{entity}.jsonl";
            await using var file = new HashingStream(await OpenEntryAsync(zip, name, cancellationToken));
            var rows = await snapshot.WriteAsync(entity, file, more => onProgress(done += more, total), cancellationToken);
            files.Add(new ArchivedFile(entity, name, rows, file.Sha256));
        }

        var manifest = new ArchiveManifest
        {
            Format = ArchiveManifest.ThisFormat,
            FormatVersion = ArchiveManifest.ThisFormatVersion,
            ProductVersion = ArchiveManifest.ThisProductVersion,
            SchemaVersion = snapshot.SchemaVersion,
            CreatedAt = time.UtcNow(),
            OrganizationId = snapshot.OrganizationId,
            OrganizationName = snapshot.OrganizationName,
            Rows = files.Sum(f => f.Rows),
            Files = files,
            Contents = await contents.WriteAsync(zip, snapshot.OrganizationId, cancellationToken),
            LeftOut = snapshot.LeftOut,
        };
        await using var last = await OpenEntryAsync(zip, ArchiveManifest.FileName, cancellationToken);
        await JsonSerializer.SerializeAsync(last, manifest, Indented, cancellationToken);
        return manifest.Rows;
    }

    private static Task<Stream> OpenEntryAsync(ZipArchive zip, string name, CancellationToken cancellationToken) =>
        zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
}
