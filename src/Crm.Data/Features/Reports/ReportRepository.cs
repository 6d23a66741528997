using Crm.Core.Features.Accounts;
using Crm.Core.Features.Reports;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Reports;

internal sealed class ReportRepository(CrmDbContext context, CallerContext caller) : IReportRepository
{
    private IQueryable<Report> Visible
    {
        get
        {
            var me = caller.UserId;
            return context.Set<Report>().Where(r => r.IsShared || r.OwnerId == me);
        }
    }

    private System.Linq.Expressions.Expression<Func<Report, OwnedReport>> View
    {
        get
        {
            var users = context.Set<User>();
            return r => new OwnedReport(
                r,
                users.Where(u => u.Id == r.OwnerId).Select(u => new PersonRef(u.Id, u.DisplayName)).FirstOrDefault()
            );
        }
    }

    public Task<Page<OwnedReport>> ListAsync(ListRequest request, CancellationToken cancellationToken) =>
        PageReader.ReadAsync(Visible.AsNoTracking(), View, request, cancellationToken);

    public Task<OwnedReport?> ViewAsync(Guid id, CancellationToken cancellationToken) =>
        Visible.AsNoTracking().Where(r => r.Id == id).Select(View).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, OwnedReport>> FindAsync(
        IEnumerable<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var wanted = ids.Distinct().ToList();
        return wanted.Count == 0
            ? new Dictionary<Guid, OwnedReport>()
            : await Visible
                .AsNoTracking()
                .Where(r => wanted.Contains(r.Id))
                .Select(View)
                .ToDictionaryAsync(r => r.Report.Id, cancellationToken);
    }

    public Task<Report?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Visible.SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

    public void Add(Report report) => context.Add(report);

    public void Remove(Report report) => context.Remove(report);
}
