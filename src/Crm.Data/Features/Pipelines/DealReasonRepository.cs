using System.Linq.Expressions;
using Crm.Core.Features.Pipelines;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Pipelines;

internal sealed class DealReasonRepository(CrmDbContext context)
    : SettingRepository<DealReason, DealReasonView>(context),
        IDealReasonRepository
{
    private static readonly Expression<Func<DealReason, DealReasonView>> Shown = r => new DealReasonView
    {
        Id = r.Id,
        Version = r.Version,
        CreatedAt = r.CreatedAt,
        Kind = r.Kind,
        Label = r.Label,
        Position = r.Position,
        IsActive = r.IsActive,
    };

    protected override Expression<Func<DealReason, DealReasonView>> View => Shown;

    public Task<bool> IsTakenAsync(DealReasonKind kind, string labelKey, Guid except, CancellationToken cancellationToken) =>
        Settings.AnyAsync(r => r.Kind == kind && r.Key == labelKey && r.Id != except, cancellationToken);

    public Task<int?> LastPositionAsync(DealReasonKind kind, CancellationToken cancellationToken) =>
        Settings.Where(r => r.Kind == kind).MaxAsync(r => (int?)r.Position, cancellationToken);
}
