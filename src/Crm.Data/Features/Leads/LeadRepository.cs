using Crm.Core.Features.Leads;
using Crm.Core.Features.Leads.Scoring;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;
using Crm.Data.Lists;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Leads;

internal sealed class LeadRepository(CrmDbContext context, ListReader lists, INameLookup names)
    : RecordRepository<Lead, LeadView>(context, lists),
        ILeadRepository
{
    private static readonly ListSource<Lead, LeadView> Shared = new()
    {
        Type = RecordType.Lead,
        View = l => new LeadView
        {
            Id = l.Id,
            Version = l.Version,
            CreatedAt = l.CreatedAt,
            UpdatedAt = l.UpdatedAt,
            CreatedBy = l.CreatedById,
            OwnerId = l.OwnerId,
            Owner = l.Owner == null ? null : new PersonRef(l.Owner.Id, l.Owner.DisplayName),
            Tags = l.Tags,
            CustomFields = l.CustomFields!,
            ExternalId = l.ExternalId,
            DeletedAt = l.DeletedAt,
            FirstName = l.FirstName,
            LastName = l.LastName,
            Company = l.Company,
            JobTitle = l.JobTitle,
            Email = l.Email,
            Phone = l.Phone,
            Industry = l.Industry,
            Region = l.Region,
            Location = l.Location,
            CampaignId = l.CampaignId,
            Source = l.Source,
            // Part by part: a projection of the whole would make the database read the whole row.
            Utm = new LeadUtm
            {
                Source = l.Utm.Source,
                Medium = l.Utm.Medium,
                Campaign = l.Utm.Campaign,
                Term = l.Utm.Term,
                Content = l.Utm.Content,
            },
            Stage = l.Stage,
            StatusReason = l.StatusReason,
            Score = l.Score,
            Grade = l.Grade,
            Temperature = l.Temperature,
            ScoreIsManual = l.ManualScore != null,
            Qualification = new LeadQualification
            {
                Budget = l.Qualification.Budget,
                Authority = l.Qualification.Authority,
                Need = l.Qualification.Need,
                Timeline = l.Qualification.Timeline,
            },
            InterestedProducts = l.InterestedProducts,
            Consents = l.Consents,
            EstimatedValue = l.EstimatedValue,
            Currency = l.Currency,
            NextActionAt = l.NextActionAt,
            LastContactedAt = l.LastContactedAt,
            FirstTouchedAt = l.FirstTouchedAt,
            ConvertedContactId = l.ConvertedContactId,
            ConvertedCompanyId = l.ConvertedCompanyId,
            ConvertedDealId = l.ConvertedDealId,
            ConvertedAt = l.ConvertedAt,
        },
        Rules = new Dictionary<string, ListRule<Lead>>
        {
            ["email"] = (_, values) =>
            {
                var keys = values.Select(EmailText.Key).ToList();
                return l => keys.Contains(l.EmailKey!);
            },
            ["phone"] = (context, values) =>
            {
                var found = context.Set<SearchDocument>().Where(d => false);
                foreach (var digits in values.Select(TextKey.Digits).Where(d => d.Length > 0))
                {
                    found = found.Union(context.Set<SearchDocument>().Where(d => d.Text.Contains(digits)));
                }

                return l => found.Any(d => d.RecordId == l.Id);
            },
        },
        BinText = text => l => l.NameKey.Contains(text),
        Unlisted = new UnlistedRows<Lead>("stage", LeadStage.Converted, l => l.Stage != LeadStage.Converted),
    };

    protected override ListSource<Lead, LeadView> Source => Shared;

    public async Task<IReadOnlyList<LeadScoreReason>> ScoreReasonsAsync(Guid id, CancellationToken cancellationToken) =>
        await Context.Set<Lead>().Where(l => l.Id == id).Select(l => l.ScoreReasons).SingleOrDefaultAsync(cancellationToken)
        ?? [];

    public async Task<IReadOnlyList<LeadStageChange>> StageChangesAsync(Guid id, CancellationToken cancellationToken) =>
        await Context
            .Set<LeadStageChange>()
            .AsNoTracking()
            .Where(c => c.LeadId == id)
            .OrderBy(c => c.At)
            .ThenBy(c => c.Id)
            .ToListAsync(cancellationToken);

    protected override async Task<IReadOnlyList<LeadView>> CompleteAsync(
        IReadOnlyList<LeadView> views,
        CancellationToken cancellationToken
    )
    {
        var found = await names.FindAsync(views.Select(v => v.CampaignId).OfType<Guid>(), cancellationToken);
        return views.Select(v => v with { Campaign = CampaignOf(v, found) }).ToList();
    }

    private static NamedRef? CampaignOf(LeadView view, Names found) =>
        view.CampaignId is { } id && found.Of(id) is { } name ? new NamedRef(id, name) : null;
}
