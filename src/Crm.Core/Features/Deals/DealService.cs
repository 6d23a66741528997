using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Deals;

/// <summary>Creates, changes, deletes and lists deals. The stage changes by <see cref="DealMoveService"/> alone.</summary>
public sealed class DealService(
    IDealRepository deals,
    IPipelineRepository pipelines,
    PipelineService pipelineService,
    IOrganizationRepository organizations,
    DealStages stages,
    DealMoveService moves,
    DealLines lines,
    DealFields fields,
    DealValidator validator,
    RecordServiceContext context
) : RecordService<Deal, DealInput, DealView>(deals, fields, validator, context)
{
    protected override RecordType Type => RecordType.Deal;

    protected override string Resource => "deals";

    protected override DealInput Defaults() => new() { OwnerId = Context.Caller.UserId };

    protected override DealInput Describe(Deal d) =>
        new()
        {
            OwnerId = d.OwnerId,
            Tags = d.Tags,
            ExternalId = d.ExternalId,
            Name = d.Name,
            PipelineId = d.PipelineId,
            StageId = d.StageId,
            CompanyId = d.CompanyId,
            ContactId = d.ContactId,
            LeadId = d.LeadId,
            CampaignId = d.CampaignId,
            Amount = d.Amount,
            LineItems = d.LineItems.Select(DealLines.Input).ToList(),
            Currency = d.Currency,
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
        };

    // Line items make the amount: it is held against them only where the request itself names it.
    protected override DealInput Settle(DealInput merged, Patch<DealInput> patch) =>
        merged.LineItems is { Count: > 0 } && !patch.Has("amount") ? merged with { Amount = null } : merged;

    protected override async Task ReadAheadAsync(IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken)
    {
        await stages.ReadAheadAsync(IdsIn(rows.Select(r => r["stageId"])), cancellationToken);
        var sold = rows.SelectMany(r => r["lineItems"] as JsonArray ?? []).Select(l => l?["productId"]);
        await lines.ReadAheadAsync(IdsIn(sold), cancellationToken);
    }

    // The stage changes by the move, for a file that is imported too.
    protected override async Task<Patch<DealInput>> PrepareAsync(
        Deal deal,
        JsonObject values,
        CancellationToken cancellationToken
    )
    {
        var rest = (JsonObject)values.DeepClone();
        rest.Remove("pipelineId");
        if (rest.Remove("stageId", out var stage) && Guid.TryParse((string?)stage, out var wanted) && wanted != deal.StageId)
        {
            var reason = (string?)values["lossReason"] ?? (string?)values["winReason"];
            await moves.MoveImportedAsync(deal, wanted, reason, cancellationToken);
        }

        return new Patch<DealInput>(rest);
    }

    private static List<Guid> IdsIn(IEnumerable<JsonNode?> nodes) =>
        nodes.Select(n => (string?)n).OfType<string>().Distinct(StringComparer.Ordinal).Select(Guid.Parse).ToList();

    protected override async Task<Deal> MakeAsync(DealInput input, ChangeOptions options, CancellationToken cancellationToken)
    {
        var stage = await FindStageAsync(input, cancellationToken);
        if (stage.Kind == StageKind.Open && input.ClosedAt is not null)
        {
            throw Failure.Invalid("closedAt", "An open deal has not been closed yet.");
        }

        var deal = new Deal();
        await RequireReferencesAsync(deal, input, cancellationToken);
        var place = await stages.TakeLastPlaceAsync(stage.Id, cancellationToken);
        deal.Start(stage, place, input, Context.Time.UtcNow());
        await DescribeAsync(deal, input, cancellationToken);
        return deal;
    }

    protected override async Task ApplyAsync(
        Deal deal,
        DealInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        if (input.StageId != deal.StageId)
        {
            throw Failure.Invalid("stageId", "A deal changes its stage by POST /deals/{id}/move.");
        }

        if (input.PipelineId != deal.PipelineId)
        {
            throw Failure.Invalid("pipelineId", "A deal changes its pipeline by POST /deals/{id}/move.");
        }

        RequireMayClose(deal, input);
        await RequireReferencesAsync(deal, input, cancellationToken);
        await DescribeAsync(deal, input, cancellationToken);
    }

    private async Task DescribeAsync(Deal deal, DealInput input, CancellationToken cancellationToken)
    {
        var currency = await CurrencyAsync(input, cancellationToken);
        var sold = await lines.ResolveAsync(deal, input, currency, cancellationToken);
        deal.Describe(input, currency);
        deal.Sell(sold);
    }

    protected override Task DeleteAsync(Deal deal, CancellationToken cancellationToken)
    {
        RequireMayDelete(deal);
        return base.DeleteAsync(deal, cancellationToken);
    }

    protected override Task RestoreAsync(Deal deal, CancellationToken cancellationToken)
    {
        RequireMayDelete(deal);
        return base.RestoreAsync(deal, cancellationToken);
    }

    private void RequireMayDelete(Deal deal)
    {
        var caller = Context.Caller.Current;
        if (caller.UserId is not null && deal.OwnerId != caller.UserId && !caller.May(Permission.OthersWorkManage))
        {
            throw Failure.Forbidden("This deal is somebody else's.");
        }
    }

    // The move says when a deal was closed; setting it right afterwards is a manager's affair.
    private void RequireMayClose(Deal deal, DealInput input)
    {
        if (input.ClosedAt == deal.ClosedAt)
        {
            return;
        }

        if (!Context.Caller.Current.May(Permission.DealsCorrect))
        {
            throw Failure.Forbidden("Only managers and administrators correct when a deal was closed.");
        }

        if (deal.Status == DealStatus.Open || input.ClosedAt is null)
        {
            throw Failure.Invalid(
                "closedAt",
                deal.Status == DealStatus.Open
                    ? "An open deal has not been closed yet."
                    : "A deal that is won or lost was closed at some time."
            );
        }
    }

    private async Task<PipelineStage> FindStageAsync(DealInput input, CancellationToken cancellationToken)
    {
        if (input.StageId is { } stageId)
        {
            var stage = await stages.FindAsync(stageId, cancellationToken);
            if (stage is null || (input.PipelineId is { } wanted && wanted != stage.PipelineId))
            {
                throw Failure.Invalid("stageId", stage is null ? "There is no such stage." : "The stage is of another pipeline.");
            }

            return stage;
        }

        var pipeline = input.PipelineId is { } id
            ? await pipelines.FindAsync(id, cancellationToken)
                ?? throw Failure.Invalid("pipelineId", "There is no such pipeline.")
            : await pipelineService.RequireDefaultAsync(cancellationToken);
        return pipeline.InOrder()[0];
    }

    private async Task RequireReferencesAsync(Deal deal, DealInput input, CancellationToken cancellationToken)
    {
        await RequireAsync("companyId", RecordType.Company, input.CompanyId, deal.CompanyId, cancellationToken);
        await RequireAsync("contactId", RecordType.Contact, input.ContactId, deal.ContactId, cancellationToken);
        await RequireAsync("leadId", RecordType.Lead, input.LeadId, deal.LeadId, cancellationToken);
        await RequireAsync("campaignId", RecordType.Campaign, input.CampaignId, deal.CampaignId, cancellationToken);
    }

    private Task RequireAsync(string field, RecordType type, Guid? id, Guid? before, CancellationToken cancellationToken) =>
        Context.References.RequireRecordAsync(
            field,
            id is { } known ? new RecordRef(type, known) : null,
            before,
            cancellationToken
        );

    // Who values a deal in another currency waits for those who change its rates.
    private async Task<string> CurrencyAsync(DealInput input, CancellationToken cancellationToken)
    {
        var own = (await organizations.GetAsync(cancellationToken)).Currency;
        if (string.IsNullOrEmpty(input.Currency) || input.Currency == own)
        {
            return own;
        }

        await Context.UnitOfWork.LockAsync(DealValuation.Lock, cancellationToken);
        return input.Currency;
    }
}
