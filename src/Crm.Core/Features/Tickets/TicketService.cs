using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Features.Tickets.Splits;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Tickets;

/// <summary>Takes in, changes, assigns, resolves, reopens, deletes and lists tickets.</summary>
public sealed class TicketService(
    ITicketRepository tickets,
    TicketFields fields,
    TicketValidator validator,
    TicketResolveValidator resolutions,
    TicketNumbers numbers,
    TicketTurnService turns,
    TicketClock clock,
    TicketMails mails,
    RecordServiceContext context
) : RecordService<Ticket, TicketInput, TicketView>(tickets, fields, validator, context)
{
    protected override RecordType Type => RecordType.Ticket;

    protected override string Resource => "tickets";

    /// <summary>Gives it to somebody, to the next person in turn, or to nobody.</summary>
    /// <exception cref="Failure">400 invalid, 404, 409 when it is nobody's turn, 412 stale.</exception>
    public Task<TicketView> AssignAsync(
        Guid id,
        Patch<TicketAssignInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        var input = patch.ApplyTo(new TicketAssignInput());
        if (patch.Has("assigneeId") == (input.Auto == true))
        {
            throw Failure.Invalid("assigneeId", "Give assigneeId, or auto: true.");
        }

        return ActAsync(
            id,
            expectedVersion,
            async ticket =>
            {
                var assignee = input.Auto == true ? await NextAsync(cancellationToken) : input.AssigneeId;
                await Context.References.RequireUserAsync("assigneeId", assignee, ticket.OwnerId, cancellationToken);
                ticket.AssignTo(assignee);
            },
            cancellationToken
        );
    }

    /// <summary>Says how it was solved, also to the customer.</summary>
    /// <exception cref="Failure">400 invalid, 404, 409 when it is resolved already, 412 stale.</exception>
    public Task<TicketView> ResolveAsync(
        Guid id,
        TicketResolveInput input,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        resolutions.Require(input);
        return ActAsync(
            id,
            expectedVersion,
            async ticket =>
            {
                ticket.Resolve(input.Resolution!.Trim(), Context.Time.UtcNow());
                await clock.FollowAsync(ticket, cancellationToken);
                await mails.ResolvedAsync(ticket, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Takes it up again; open already, it stays.</summary>
    /// <exception cref="Failure">404, 412 stale.</exception>
    public Task<TicketView> ReopenAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        ActAsync(
            id,
            expectedVersion,
            ticket =>
            {
                ticket.Reopen(Context.Time.UtcNow());
                return clock.FollowAsync(ticket, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Where its conversation comes from beside itself: tickets merged into it, messages split off.</summary>
    /// <exception cref="Failure">404.</exception>
    public async Task<TicketRelatives> RelativesAsync(Guid id, CancellationToken cancellationToken)
    {
        _ = await GetAsync(id, cancellationToken);
        return await tickets.FindRelativesAsync(id, cancellationToken);
    }

    protected override ListRequest Narrow(ListRequest request)
    {
        var now = Context.Time.UtcNow();
        return RetentionFilter.Narrow(TicketOverdue.Narrow(request, Fields, now), now);
    }

    protected override TicketInput Defaults() => new();

    protected override TicketInput Describe(Ticket t) =>
        new()
        {
            OwnerId = t.OwnerId,
            AssigneeId = t.OwnerId,
            Tags = t.Tags,
            ExternalId = t.ExternalId,
            Subject = t.Subject,
            Description = t.Description,
            Type = t.TicketType,
            Channel = t.Channel,
            Priority = t.Priority,
            Status = t.Status,
            ContactId = t.ContactId,
            CompanyId = t.CompanyId,
            TeamId = t.TeamId,
            DealIds = t.DealIds,
            Resolution = t.Resolution,
        };

    // The owner is the assignee, by whichever name; and a ticket that is open again has no resolution.
    protected override TicketInput Settle(TicketInput merged, Patch<TicketInput> patch)
    {
        if (patch.Has("assigneeId") && patch.Has("ownerId") && merged.AssigneeId != merged.OwnerId)
        {
            throw Failure.Invalid("ownerId", "A ticket's owner is its assignee: give one of the two.");
        }

        var isOpen = merged.Status is not (TicketStatus.Resolved or TicketStatus.Closed);
        return merged with
        {
            AssigneeId = patch.Has("ownerId") ? merged.OwnerId : merged.AssigneeId,
            Resolution = isOpen && !patch.Has("resolution") ? null : merged.Resolution,
        };
    }

    protected override async Task<Ticket> MakeAsync(TicketInput input, ChangeOptions options, CancellationToken cancellationToken)
    {
        await RequirePointersAsync(input, new TicketInput(), cancellationToken);
        var companyId = input.CompanyId;
        if (companyId is null && input.ContactId is { } contact)
        {
            companyId = await tickets.FindCompanyOfAsync(contact, cancellationToken);
        }

        var assignee = input.AssigneeId;
        if (input.AutoAssign == true && assignee is null)
        {
            assignee = await turns.TakeAsync(1, cancellationToken) is [var next] ? next : null;
        }

        var now = Context.Time.UtcNow();
        var ticket = new Ticket(await numbers.TakeAsync(cancellationToken), now);
        ticket.Describe(input with { CompanyId = companyId, AssigneeId = assignee }, now);
        await clock.FollowAsync(ticket, cancellationToken);
        return ticket;
    }

    protected override async Task ApplyAsync(
        Ticket ticket,
        TicketInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        await RequirePointersAsync(input, Describe(ticket), cancellationToken);
        var wasDone = ticket.IsDone;
        ticket.Describe(input, Context.Time.UtcNow());
        await clock.FollowAsync(ticket, cancellationToken);
        if (ticket.Status == TicketStatus.Resolved && !wasDone)
        {
            await mails.ResolvedAsync(ticket, cancellationToken);
        }
    }

    protected override async Task RestoreAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        await base.RestoreAsync(ticket, cancellationToken);
        await clock.PlanAsync(ticket, cancellationToken);
    }

    // Sales reps take tickets in, answer and note; the rest is the support desk's.
    protected override void RequireMayChange(Ticket ticket)
    {
        if (!Context.Caller.Current.May(Permission.TicketsManage))
        {
            throw Failure.Forbidden("Your role does not allow changing tickets.");
        }
    }

    private async Task<Guid> NextAsync(CancellationToken cancellationToken) =>
        await turns.TakeAsync(1, cancellationToken) is [var next]
            ? next
            : throw Failure.Conflict("nobody_takes_tickets", "Nobody takes tickets at the moment.");

    private async Task RequirePointersAsync(TicketInput input, TicketInput before, CancellationToken cancellationToken)
    {
        var references = Context.References;
        await references.RequireUserAsync("assigneeId", input.AssigneeId, before.AssigneeId, cancellationToken);
        await references.RequireRecordAsync(
            "contactId",
            input.ContactId is { } contact ? new RecordRef(RecordType.Contact, contact) : null,
            before.ContactId,
            cancellationToken
        );
        await references.RequireRecordAsync(
            "companyId",
            input.CompanyId is { } company ? new RecordRef(RecordType.Company, company) : null,
            before.CompanyId,
            cancellationToken
        );
        if (input.TeamId is { } team && team != before.TeamId && !await tickets.TeamExistsAsync(team, cancellationToken))
        {
            throw Failure.Invalid("teamId", "There is no such team here.");
        }

        var added = (input.DealIds ?? []).Except(before.DealIds ?? []).ToList();
        if (added.Count > 0 && (await tickets.FindDealsAsync(added, cancellationToken)).Count < added.Count)
        {
            throw Failure.Invalid("dealIds", "There is no such deal.");
        }
    }
}
