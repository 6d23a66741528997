using System.Linq.Expressions;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Paging;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Pipelines;

internal sealed class DealReasonRepository(CrmDbContext context) : IDealReasonRepository
{
    private static readonly Expression<Func<DealReason, DealReasonView>> View = r => new DealReasonView
    {
        Id = r.Id,
        Version = r.Version,
        CreatedAt = r.CreatedAt,
        Kind = r.Kind,
        Label = r.Label,
        Position = r.Position,
        IsActive = r.IsActive,
    };

    private DbSet<DealReason> Reasons => context.Set<DealReason>();

    public Task<Page<DealReasonView>> ListAsync(ListRequest request, CancellationToken cancellationToken) =>
        PageReader.ReadAsync(Reasons, View, request, cancellationToken);

    public Task<DealReasonView?> ViewAsync(Guid id, CancellationToken cancellationToken) =>
        Reasons.AsNoTracking().Where(r => r.Id == id).Select(View).SingleOrDefaultAsync(cancellationToken);

    public Task<DealReason?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Reasons.SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

    public Task<bool> IsTakenAsync(DealReasonKind kind, string labelKey, Guid except, CancellationToken cancellationToken) =>
        Reasons.AnyAsync(r => r.Kind == kind && r.Key == labelKey && r.Id != except, cancellationToken);

    public Task<int?> LastPositionAsync(DealReasonKind kind, CancellationToken cancellationToken) =>
        Reasons.Where(r => r.Kind == kind).MaxAsync(r => (int?)r.Position, cancellationToken);

    public void Add(DealReason reason) => context.Add(reason);

    public void Remove(DealReason reason) => context.Remove(reason);
}
