using Crm.Core.Platform.Paging;

namespace Crm.Core.Features.Reports;

/// <summary>Reads show the caller's own reports and those that are shared.</summary>
public interface IReportRepository
{
    Task<Page<OwnedReport>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<OwnedReport?> ViewAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Those of these reports that the caller sees, by id.</summary>
    Task<IReadOnlyDictionary<Guid, OwnedReport>> FindAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The report for change.</summary>
    Task<Report?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Report report);

    void Remove(Report report);
}
