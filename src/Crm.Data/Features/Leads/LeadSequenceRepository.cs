using System.Linq.Expressions;
using Crm.Core.Features.Leads.FollowUps;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Leads;

internal sealed class LeadSequenceRepository(CrmDbContext context)
    : SettingRepository<LeadSequence, LeadSequenceView>(context),
        ILeadSequenceRepository
{
    private static readonly Expression<Func<LeadSequence, LeadSequenceView>> Shown = s => new LeadSequenceView
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

    protected override Expression<Func<LeadSequence, LeadSequenceView>> View => Shown;

    public Task<bool> IsNameTakenAsync(string nameKey, Guid except, CancellationToken cancellationToken) =>
        Settings.AnyAsync(s => s.NameKey == nameKey && s.Id != except, cancellationToken);
}
