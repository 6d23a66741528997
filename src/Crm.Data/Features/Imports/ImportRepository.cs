using System.Linq.Expressions;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Imports;
using Crm.Core.Features.Tags;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;
using Crm.Core.Platform.Time;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Imports;

internal sealed class ImportRepository(CrmDbContext context, TimeProvider time) : IImportRepository
{
    private IQueryable<Import> Kept
    {
        get
        {
            var now = time.UtcNow();
            return context.Set<Import>().Where(i => i.ExpiresAt > now);
        }
    }

    private Expression<Func<Import, ImportView>> View
    {
        get
        {
            var users = context.Set<User>();
            return i => new ImportView
            {
                Id = i.Id,
                Entity = i.Entity,
                FileName = i.FileName,
                Status = i.Status,
                DryRun = i.IsDryRun,
                Undo = i.IsUndo,
                Rows = i.Rows,
                Processed = i.Processed,
                Created = i.Created,
                Updated = i.Updated,
                Skipped = i.Skipped,
                Failed = i.Failed,
                TakenBack = i.TakenBack,
                NotTakenBack = i.NotTakenBack,
                Problem = i.Problem,
                CreatedAt = i.CreatedAt,
                CreatedBy = i.CreatedById,
                Creator = users
                    .Where(u => u.Id == i.CreatedById)
                    .Select(u => new PersonRef(u.Id, u.DisplayName))
                    .FirstOrDefault(),
                StartedAt = i.StartedAt,
                CompletedAt = i.CompletedAt,
                ExpiresAt = i.ExpiresAt,
            };
        }
    }

    public Task<Page<ImportView>> ListAsync(ListRequest request, CancellationToken cancellationToken) =>
        PageReader.ReadAsync(Kept, View, request, cancellationToken);

    public Task<ImportView?> ViewAsync(Guid id, CancellationToken cancellationToken) =>
        Kept.Where(i => i.Id == id).Select(View).SingleOrDefaultAsync(cancellationToken);

    public Task<Import?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Kept.SingleOrDefaultAsync(i => i.Id == id, cancellationToken);

    public Task<ImportPlan?> FindPlanAsync(RecordType entity, string columnsKey, CancellationToken cancellationToken) =>
        context
            .Set<Import>()
            .Where(i => i.Entity == entity && i.ColumnsKey == columnsKey && i.StartedAt != null)
            .OrderByDescending(i => i.StartedAt)
            .Select(i => i.Plan)
            .FirstOrDefaultAsync(cancellationToken);

    public void Add(Import import) => context.Add(import);

    public void Add(ImportRow row) => context.Appended.Add(row);

    public async Task<IReadOnlyList<(int Number, string Problem)>> FindProblemsAsync(
        Guid importId,
        int after,
        int max,
        CancellationToken cancellationToken
    )
    {
        var rows = await Rows(importId)
            .Where(r => r.Number > after && r.Problem != null)
            .OrderBy(r => r.Number)
            .Take(max)
            .Select(r => new { r.Number, r.Problem })
            .ToListAsync(cancellationToken);
        return rows.DistinctBy(r => r.Number).Select(r => (r.Number, r.Problem!)).ToList();
    }

    public async Task<IReadOnlyList<ImportRow>> FindWaitingAsync(Guid importId, int max, CancellationToken cancellationToken) =>
        await Rows(importId).Where(r => r.Parent != null).OrderBy(r => r.Number).Take(max).ToListAsync(cancellationToken);

    public Task DeleteRowsAsync(Guid importId, CancellationToken cancellationToken) =>
        Rows(importId).ExecuteDeleteAsync(cancellationToken);

    public async Task<IReadOnlyList<ImportRow>> FindToUndoAsync(
        Guid importId,
        int maxRecords,
        CancellationToken cancellationToken
    )
    {
        var last = await Rows(importId)
            .Where(r => r.RecordId != null && !r.IsUndone)
            .OrderByDescending(r => r.Number)
            .ThenByDescending(r => r.Id)
            .Take(maxRecords)
            .Select(r => r.RecordId)
            .ToListAsync(cancellationToken);
        return last.Count == 0
            ? []
            : await Rows(importId)
                .Where(r => last.Contains(r.RecordId))
                .OrderByDescending(r => r.Number)
                .ToListAsync(cancellationToken);
    }

    public async Task RemoveUnusedTagsAsync(IReadOnlyCollection<string> tags, DateTime since, CancellationToken cancellationToken)
    {
        var keys = tags.Select(TextKey.Fold).ToList();
        var carried = context.Set<RecordTag>().Where(r => r.IsLiving).Select(r => r.TagKey);
        context.RemoveRange(
            await context
                .Set<Tag>()
                .Where(t => keys.Contains(t.Key) && t.CreatedAt >= since && t.Version == 1 && !carried.Contains(t.Key))
                .ToListAsync(cancellationToken)
        );
    }

    public async Task<IReadOnlyDictionary<Guid, DateTime>> FindLastChangesAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<AuditEntry>()
            .Where(a => recordIds.Contains(a.EntityId))
            .GroupBy(a => a.EntityId)
            .Select(g => new { g.Key, At = g.Max(a => a.At) })
            .ToDictionaryAsync(g => g.Key, g => g.At, cancellationToken);

    private IQueryable<ImportRow> Rows(Guid importId) => context.Set<ImportRow>().Where(r => r.ImportId == importId);
}
