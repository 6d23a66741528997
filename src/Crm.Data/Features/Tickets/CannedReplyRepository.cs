using System.Linq.Expressions;
using Crm.Core.Features.Tickets.CannedReplies;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Tickets;

internal sealed class CannedReplyRepository(CrmDbContext context)
    : SettingRepository<CannedReply, CannedReplyView>(context),
        ICannedReplyRepository
{
    private static readonly Expression<Func<CannedReply, CannedReplyView>> Shown = r => new CannedReplyView
    {
        Id = r.Id,
        Version = r.Version,
        CreatedAt = r.CreatedAt,
        Title = r.Title,
        Body = r.Body,
        IsActive = r.IsActive,
    };

    protected override Expression<Func<CannedReply, CannedReplyView>> View => Shown;

    public Task<bool> IsTakenAsync(string key, Guid except, CancellationToken cancellationToken) =>
        Settings.AnyAsync(r => r.Key == key && r.Id != except, cancellationToken);

    public async Task<IReadOnlyList<CannedReply>> FindOfferedAsync(CancellationToken cancellationToken) =>
        await Settings.AsNoTracking().Where(r => r.IsActive).OrderBy(r => r.Key).ToListAsync(cancellationToken);
}
