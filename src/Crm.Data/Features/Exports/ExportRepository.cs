using Crm.Core.Features.Accounts;
using Crm.Core.Features.Exports;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Exports;

internal sealed class ExportRepository(CrmDbContext context, TimeProvider time) : IExportRepository
{
    private IQueryable<Export> Kept
    {
        get
        {
            var now = time.UtcNow();
            return context.Set<Export>().Where(e => e.ExpiresAt > now);
        }
    }

    private System.Linq.Expressions.Expression<Func<Export, ExportView>> View
    {
        get
        {
            var users = context.Set<User>();
            return e => new ExportView
            {
                Id = e.Id,
                Entity = e.Entity,
                ReportId = e.ReportId,
                Format = e.Format,
                Filter = e.Filter,
                Sort = e.Sort,
                Columns = e.Columns,
                Status = e.Status,
                Rows = e.Rows,
                TotalRows = e.TotalRows,
                Problem = e.Problem,
                CreatedAt = e.CreatedAt,
                CreatedBy = e.CreatedById,
                Creator = users
                    .Where(u => u.Id == e.CreatedById)
                    .Select(u => new PersonRef(u.Id, u.DisplayName))
                    .FirstOrDefault(),
                CompletedAt = e.CompletedAt,
                ExpiresAt = e.ExpiresAt,
            };
        }
    }

    public Task<Page<ExportView>> ListAsync(ListRequest request, CancellationToken cancellationToken) =>
        PageReader.ReadAsync(Kept, View, request, cancellationToken);

    public Task<ExportView?> ViewAsync(Guid id, CancellationToken cancellationToken) =>
        Kept.Where(e => e.Id == id).Select(View).SingleOrDefaultAsync(cancellationToken);

    public Task<Export?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Kept.SingleOrDefaultAsync(e => e.Id == id, cancellationToken);

    public void Add(Export export) => context.Add(export);
}
