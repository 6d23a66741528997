using System.Linq.Expressions;
using Crm.Core.Features.Leads.FollowUps;
using Crm.Core.Platform.Paging;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Leads;

internal sealed class LeadSequenceRepository(CrmDbContext context) : ILeadSequenceRepository
{
    private static readonly Expression<Func<LeadSequence, LeadSequenceView>> View = s => new LeadSequenceView
    {
        Id = s.Id,
        Version = s.Version,
        CreatedAt = s.CreatedAt,
        UpdatedAt = s.UpdatedAt,
        Name = s.Name,
        Steps = s.Steps,
        SkipWeekends = s.SkipWeekends,
        IsActive = s.IsActive,
    };

    private DbSet<LeadSequence> Sequences => context.Set<LeadSequence>();

    public Task<Page<LeadSequenceView>> ListAsync(ListRequest request, CancellationToken cancellationToken) =>
        PageReader.ReadAsync(Sequences, View, request, cancellationToken);

    public Task<LeadSequenceView?> ViewAsync(Guid id, CancellationToken cancellationToken) =>
        Sequences.AsNoTracking().Where(s => s.Id == id).Select(View).SingleOrDefaultAsync(cancellationToken);

    public Task<LeadSequence?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Sequences.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    public Task<bool> IsNameTakenAsync(string nameKey, Guid except, CancellationToken cancellationToken) =>
        Sequences.AnyAsync(s => s.NameKey == nameKey && s.Id != except, cancellationToken);

    public void Add(LeadSequence sequence) => context.Add(sequence);

    public void Remove(LeadSequence sequence) => context.Remove(sequence);
}
