using System.Linq.Expressions;
using Crm.Core.Features.Leads.Forms;
using Crm.Core.Platform.Records;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Leads;

internal sealed class LeadFormRepository(CrmDbContext context, INameLookup names)
    : SettingRepository<LeadForm, LeadFormView>(context),
        ILeadFormRepository
{
    private static readonly Expression<Func<LeadForm, LeadFormView>> Shown = f => new LeadFormView
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

    protected override Expression<Func<LeadForm, LeadFormView>> View => Shown;

    public Task<bool> IsNameTakenAsync(string nameKey, Guid except, CancellationToken cancellationToken) =>
        Settings.AnyAsync(s => s.NameKey == nameKey && s.Id != except, cancellationToken);

    protected override async Task<IReadOnlyList<LeadFormView>> CompleteAsync(
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
