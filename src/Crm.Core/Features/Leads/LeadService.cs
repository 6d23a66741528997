using System.Text.Json.Nodes;
using Crm.Core.Features.Leads.FollowUps;
using Crm.Core.Features.Leads.Scoring;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Time;
using FluentValidation;

namespace Crm.Core.Features.Leads;

/// <summary>Creates, changes, moves, scores, deletes and lists leads.</summary>
public sealed class LeadService(
    ILeadRepository leads,
    LeadFields fields,
    LeadValidator validator,
    LeadTurnService turns,
    LeadScoring scoring,
    LeadFollowUpEnd followUps,
    INameLookup names,
    RecordServiceContext context
) : RecordService<Lead, LeadInput, LeadView>(leads, fields, validator, context)
{
    private static readonly LeadStageValidator Stages = new();
    private static readonly LeadScoreValidator Scores = new();

    private LeadAssignment? _assignment;

    protected override RecordType Type => RecordType.Lead;

    protected override string Resource => "leads";

    /// <inheritdoc/>
    public override async Task<LeadView> CreateAsync(
        Patch<LeadInput> patch,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        _assignment = null;
        var view = await base.CreateAsync(WantsTurn(patch) ? patch.With("ownerId", null) : patch, options, cancellationToken);
        return view with { Assignment = _assignment };
    }

    /// <summary>Moves a lead to another stage.</summary>
    /// <exception cref="Failure">400 invalid, 404, 409 when it is converted, 412 stale.</exception>
    public Task<LeadView> MoveAsync(Guid id, LeadStageInput input, int? expectedVersion, CancellationToken cancellationToken)
    {
        Stages.Require(input);
        return ActAsync(
            id,
            expectedVersion,
            async lead =>
            {
                var wasClosed = lead.IsClosed;
                lead.MoveTo(input.Stage, NullIfEmpty(input.Notes), Context.Caller.UserId, Context.Time.UtcNow());
                await EndFollowUpsAsync(lead, wasClosed, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Sets the score by hand.</summary>
    /// <exception cref="Failure">400 invalid, 404, 409 when it is converted, 412 stale.</exception>
    public Task<LeadView> OverruleAsync(Guid id, LeadScoreInput input, int? expectedVersion, CancellationToken cancellationToken)
    {
        Scores.Require(input);
        return ActAsync(
            id,
            expectedVersion,
            lead =>
            {
                lead.Overrule(input.Score, NullIfEmpty(input.Reason), Context.Caller.UserId, Context.Time.UtcNow());
                return Task.CompletedTask;
            },
            cancellationToken
        );
    }

    /// <summary>Lets the rules score the lead again.</summary>
    /// <exception cref="Failure">404, 409 when it is converted, 412 stale.</exception>
    public Task<LeadView> ReturnToRulesAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        ActAsync(
            id,
            expectedVersion,
            async lead =>
            {
                var now = Context.Time.UtcNow();
                var judged = await scoring.JudgeAsync([lead], now, cancellationToken);
                lead.ReturnToRules(judged[0].Verdict, now);
            },
            cancellationToken
        );

    /// <summary>The moves of a lead, newest first.</summary>
    /// <exception cref="Failure">404.</exception>
    public async Task<LeadStageHistory> StageHistoryAsync(Guid id, CancellationToken cancellationToken)
    {
        await GetAsync(id, cancellationToken);
        var moves = await leads.StageChangesAsync(id, cancellationToken);
        var people = await names.FindAsync(moves.Select(m => m.ById).OfType<Guid>(), cancellationToken);
        var items = moves.Select(
            (move, i) =>
                new LeadStageChangeView
                {
                    Id = move.Id,
                    FromStage = move.FromStage,
                    ToStage = move.ToStage,
                    At = move.At,
                    By = people.Person(move.ById),
                    Notes = move.Notes,
                    DaysInPreviousStage = i == 0 ? null : Math.Round((decimal)(move.At - moves[i - 1].At).TotalDays, 2),
                }
        );
        return new LeadStageHistory(items.Reverse().ToList());
    }

    protected override ListRequest Narrow(ListRequest request) => RetentionFilter.Narrow(request, Context.Time.UtcNow());

    protected override LeadInput Defaults() => new() { OwnerId = Context.Caller.UserId };

    protected override LeadInput Describe(Lead l) =>
        new()
        {
            OwnerId = l.OwnerId,
            Tags = l.Tags,
            ExternalId = l.ExternalId,
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
            Utm = l.Utm,
            Stage = l.Stage,
            StatusReason = l.StatusReason,
            Qualification = l.Qualification,
            InterestedProducts = l.InterestedProducts,
            Consents = l.Consents,
            EstimatedValue = l.EstimatedValue,
            Currency = l.Currency,
            NextActionAt = l.NextActionAt,
            LastContactedAt = l.LastContactedAt,
        };

    protected override async Task<Lead> MakeAsync(LeadInput input, ChangeOptions options, CancellationToken cancellationToken)
    {
        var lead = new Lead();
        await DescribeAsync(lead, input, cancellationToken);
        return lead;
    }

    protected override async Task ApplyAsync(
        Lead lead,
        LeadInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        var wasClosed = lead.IsClosed;
        await DescribeAsync(lead, input, cancellationToken);
        await EndFollowUpsAsync(lead, wasClosed, cancellationToken);
    }

    private async Task DescribeAsync(Lead lead, LeadInput input, CancellationToken cancellationToken)
    {
        var campaign = input.CampaignId is { } id ? new RecordRef(RecordType.Campaign, id) : null;
        await Context.References.RequireRecordAsync("campaignId", campaign, lead.CampaignId, cancellationToken);
        if (input.AutoAssign == true)
        {
            _assignment = input.OwnerId is { } owner ? LeadAssignment.Owned(owner) : await turns.TakeAsync(cancellationToken);
            input = input with { OwnerId = _assignment.OwnerId };
        }

        lead.Describe(input, Context.Caller.UserId, Context.Time.UtcNow());
    }

    private Task EndFollowUpsAsync(Lead lead, bool wasClosed, CancellationToken cancellationToken) =>
        lead.IsClosed && !wasClosed ? followUps.StopAsync(lead, cancellationToken) : Task.CompletedTask;

    protected override void RequireMayChange(Lead record) => record.RequireOpen();

    protected override Task DeleteAsync(Lead record, CancellationToken cancellationToken)
    {
        RequireMayDelete(record);
        return base.DeleteAsync(record, cancellationToken);
    }

    protected override Task RestoreAsync(Lead record, CancellationToken cancellationToken)
    {
        RequireMayDelete(record);
        return base.RestoreAsync(record, cancellationToken);
    }

    // Who manages others' work deletes any lead, a sales rep only their own.
    private void RequireMayDelete(Lead lead)
    {
        var caller = Context.Caller.Current;
        if (caller.UserId is { } me && lead.OwnerId != me && !caller.May(Permission.OthersWorkManage))
        {
            throw Failure.Forbidden("This lead is somebody else's.");
        }
    }

    // Asked for by somebody who names no owner: then the caller is not the owner either.
    private static bool WantsTurn(Patch<LeadInput> patch) =>
        !patch.Has("ownerId") && patch.Document["autoAssign"] is JsonValue wanted && wanted.TryGetValue(out bool wants) && wants;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
