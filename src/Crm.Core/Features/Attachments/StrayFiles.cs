using Crm.Core.Platform.Files;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Attachments;

/// <summary>
/// Contents without a row: of uploads that broke off before they were acknowledged, and of files that are gone for good. A
/// day's grace is far more than an upload takes.
/// </summary>
public sealed class StrayFiles(IFileStorage storage, IAttachmentRepository attachments, CallerContext caller, TimeProvider time)
    : IRetentionRule
{
    private const int BatchSize = 200;

    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public async Task<int> PurgeAsync(int max, CancellationToken cancellationToken)
    {
        var newest = time.UtcNow() - Grace;
        var batch = new List<string>();
        var deleted = 0;
        await foreach (var file in storage.ListAsync(StoredFiles.FolderOf(caller.OrganizationId), cancellationToken))
        {
            if (file.WrittenAt < newest)
            {
                batch.Add(file.Name);
            }

            if (batch.Count == BatchSize)
            {
                deleted += await SweepAsync(batch, cancellationToken);
                batch.Clear();
            }
        }

        deleted += await SweepAsync(batch, cancellationToken);

        // All is looked at in one go: there is no further batch.
        return Math.Min(deleted, max - 1);
    }

    private async Task<int> SweepAsync(List<string> names, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            return 0;
        }

        var known = await attachments.FindKnownAsync(names.Select(StoredFiles.IdOf).OfType<Guid>().ToList(), cancellationToken);
        var stray = names.Where(n => StoredFiles.IdOf(n) is not { } id || !known.Contains(id)).ToList();
        foreach (var name in stray)
        {
            await storage.DeleteAsync(name, cancellationToken);
        }

        return stray.Count;
    }
}
