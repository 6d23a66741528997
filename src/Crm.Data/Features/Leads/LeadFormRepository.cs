using System.Linq.Expressions;
using Crm.Core.Features.Leads.Forms;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Leads;

internal sealed class LeadFormRepository(CrmDbContext context, INameLookup names) : ILeadFormRepository
{
    private static readonly Expression<Func<LeadForm, LeadFormView>> View = f => new LeadFormView
    {
        Id = f.Id,
        Version = f.Version,
        CreatedAt = f.CreatedAt,
        UpdatedAt = f.UpdatedAt,
        Key = f.Key,
        Name = f.Name,
        CampaignId = f.CampaignId,
        Source = f.Source,
        Fields = f.Fields,
        ThankYouText = f.ThankYouText,
        AllowedOrigins = f.AllowedOrigins,
        IsActive = f.IsActive,
    };

    private DbSet<LeadForm> Forms => context.Set<LeadForm>();

    public async Task<Page<LeadFormView>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var page = await PageReader.ReadAsync(Forms, View, request, cancellationToken);
        return page.With(await CompleteAsync(page.Items, cancellationToken));
    }

    public async Task<LeadFormView?> ViewAsync(Guid id, CancellationToken cancellationToken)
    {
        var view = await Forms.AsNoTracking().Where(f => f.Id == id).Select(View).SingleOrDefaultAsync(cancellationToken);
        return view is null ? null : (await CompleteAsync([view], cancellationToken))[0];
    }

    public Task<LeadForm?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Forms.SingleOrDefaultAsync(f => f.Id == id, cancellationToken);

    public Task<bool> IsNameTakenAsync(string nameKey, Guid except, CancellationToken cancellationToken) =>
        Forms.AnyAsync(f => f.NameKey == nameKey && f.Id != except, cancellationToken);

    public void Add(LeadForm form) => context.Add(form);

    public void Remove(LeadForm form) => context.Remove(form);

    private async Task<IReadOnlyList<LeadFormView>> CompleteAsync(
        IReadOnlyList<LeadFormView> views,
        CancellationToken cancellationToken
    )
    {
        var found = await names.FindAsync(views.Select(v => v.CampaignId).OfType<Guid>(), cancellationToken);
        return views
            .Select(v => v.CampaignId is { } id && found.Of(id) is { } name ? v with { Campaign = new NamedRef(id, name) } : v)
            .ToList();
    }
}
