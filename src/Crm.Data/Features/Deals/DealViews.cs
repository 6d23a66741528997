using Crm.Core.Features.Deals;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;
using Crm.Data.Lists;

namespace Crm.Data.Features.Deals;

/// <summary>How deals are shown, in lists and on boards alike.</summary>
internal sealed class DealViews(INameLookup names, DealRhythms rhythms, TimeProvider time)
{
    public static readonly ListSource<Deal, DealView> Shared = new()
    {
        Type = RecordType.Deal,
        View = d => new DealView
        {
            Id = d.Id,
            Version = d.Version,
            CreatedAt = d.CreatedAt,
            UpdatedAt = d.UpdatedAt,
            CreatedBy = d.CreatedById,
            OwnerId = d.OwnerId,
            Owner = d.Owner == null ? null : new PersonRef(d.Owner.Id, d.Owner.DisplayName),
            Tags = d.Tags,
            CustomFields = d.CustomFields!,
            ExternalId = d.ExternalId,
            DeletedAt = d.DeletedAt,
            Name = d.Name,
            PipelineId = d.PipelineId,
            Pipeline = new NamedRef(d.PipelineId, d.Pipeline!.Name),
            StageId = d.StageId,
            Stage = new DealStageRef(d.StageId, d.Stage!.Name, d.Stage.Kind, d.Stage.ExpectedDays),
            Position = d.Position,
            StageSince = d.StageSince,
            Status = d.Status,
            CompanyId = d.CompanyId,
            Company = d.Company == null ? null : new NamedRef(d.Company.Id, d.Company.Name),
            ContactId = d.ContactId,
            Contact =
                d.Contact == null ? null : new NamedRef(d.Contact.Id, (d.Contact.FirstName + " " + d.Contact.LastName).Trim()),
            LeadId = d.LeadId,
            CampaignId = d.CampaignId,
            Amount = d.Amount,
            BaseAmount = d.BaseAmount,
            ExchangeRate = d.ExchangeRate,
            Currency = d.Currency,
            LineItems = d.LineItems,
            Probability = d.Probability,
            StartedAt = d.StartedAt,
            ExpectedCloseDate = d.ExpectedCloseDate,
            ClosedAt = d.ClosedAt,
            ForecastCategory = d.ForecastCategory,
            LossReason = d.LossReason,
            WinReason = d.WinReason,
            Competitor = d.Competitor,
            Source = d.Source,
            Type = d.DealType,
        },
        BinText = text => d => d.NameKey.Contains(text),
    };

    /// <summary>Adds the names of leads, campaigns and products, how long each deal has stood still, and what is planned.</summary>
    public async Task<IReadOnlyList<DealView>> CompleteAsync(IReadOnlyList<DealView> deals, CancellationToken cancellationToken)
    {
        var named = await NameAsync(deals, cancellationToken);
        return AtNow(named, await RhythmAsync(named, cancellationToken));
    }

    /// <summary>Adds the names of leads, campaigns and products.</summary>
    public async Task<IReadOnlyList<DealView>> NameAsync(IReadOnlyList<DealView> deals, CancellationToken cancellationToken)
    {
        var found = await names.FindAsync(
            deals.SelectMany(d => new[] { d.LeadId, d.CampaignId }.OfType<Guid>().Concat(d.LineItems.Select(l => l.ProductId))),
            cancellationToken
        );
        return deals.Select(d => Name(d, found)).ToList();
    }

    /// <summary>What happened with deals and what is planned.</summary>
    public Task<Dictionary<Guid, DealRhythm>> RhythmAsync(IReadOnlyList<DealView> deals, CancellationToken cancellationToken) =>
        rhythms.FindAsync(deals.Select(d => d.Id).ToList(), cancellationToken);

    /// <summary>Adds what follows from the time: how long each deal has stood still, and what is next.</summary>
    public IReadOnlyList<DealView> AtNow(IReadOnlyList<DealView> deals, IReadOnlyDictionary<Guid, DealRhythm> rhythm)
    {
        var now = time.UtcNow();
        return deals.Select(d => At(now, d, rhythm.GetValueOrDefault(d.Id))).ToList();
    }

    private static DealView Name(DealView deal, Names names) =>
        deal with
        {
            Lead = Named(deal.LeadId, names),
            Campaign = Named(deal.CampaignId, names),
            LineItems = deal.LineItems.Select(l => Named(l, names)).ToList(),
        };

    private static DealView At(DateTime now, DealView deal, DealRhythm? rhythm)
    {
        var days = Deal.DaysBetween(deal.StageSince, now);
        var quietUntil = DealRhythm.QuietUntil(deal.Stage?.ExpectedDays, now);
        return deal with
        {
            DaysInStage = days,
            IsOverdueInStage = deal.Status == DealStatus.Open && days > deal.Stage?.ExpectedDays,
            NextActivityAt = rhythm?.NextActivityAt,
            LastTouchAt = rhythm?.TouchedAt,
            QuietDays = Deal.DaysBetween(rhythm?.SilentSince ?? deal.StageSince, now),
            IsQuiet = deal.Status == DealStatus.Open && rhythm?.IsQuiet(quietUntil, now) == true,
        };
    }

    private static DealLineItem Named(DealLineItem line, Names names) =>
        names.Of(line.ProductId) is { } name ? line with { Product = new NamedRef(line.ProductId, name) } : line;

    private static NamedRef? Named(Guid? id, Names names) =>
        id is { } known && names.Of(known) is { } name ? new NamedRef(known, name) : null;
}
