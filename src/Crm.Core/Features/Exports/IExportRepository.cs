using Crm.Core.Platform.Paging;

namespace Crm.Core.Features.Exports;

/// <summary>Exports whose time is over are not there any more, whether they are removed already or not.</summary>
public interface IExportRepository
{
    Task<Page<ExportView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<ExportView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    Task<Export?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Export export);
}

/// <summary>Which export, and whose.</summary>
/// <param name="OrganizationId">The organization.</param>
/// <param name="Id">The export.</param>
public sealed record DueExport(Guid OrganizationId, Guid Id);

/// <summary>The worker's side: what waits, of all organizations.</summary>
public interface IExportQueue
{
    /// <summary>The one that has waited longest; null when there is nothing to do.</summary>
    Task<DueExport?> FindDueAsync(CancellationToken cancellationToken);
}
