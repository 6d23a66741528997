using Crm.Core.Features.Merges;
using Crm.Core.Features.Notifications;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Tickets.Splits;

public interface ITicketSplitRepository
{
    void Add(TicketSplit split);

    /// <summary>The split that a ticket came of, for change; null: it came otherwise, or the split is undone.</summary>
    Task<TicketSplit?> FindByIntoAsync(Guid intoTicketId, CancellationToken cancellationToken);
}

/// <summary>Lets messages of a ticket go on in one of their own with the same customer, and brings them back.</summary>
public sealed class TicketSplitService(
    ITicketRepository tickets,
    ITicketMessageRepository messages,
    ITicketSplitRepository splits,
    IMergeRepository merges,
    TicketService service,
    TicketClock clock,
    TicketSplitValidator validator,
    RecordServiceContext context
)
{
    // What tells of a ticket, and is no work on it.
    private static readonly HashSet<string> Echoes = [nameof(TimelineEntry), nameof(Notification), nameof(TicketSplit)];

    /// <returns>The new ticket.</returns>
    /// <exception cref="Failure">400 invalid, 404, 409 when a message is elsewhere by now, 412 stale.</exception>
    public async Task<TicketView> SplitAsync(
        Guid id,
        TicketSplitInput input,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        validator.Require(input);
        var into = await context.UnitOfWork.RunAsync(
            async () =>
            {
                await context.UnitOfWork.LockAsync(MergeService.Lock, cancellationToken);
                var from = await RequireAsync(id, cancellationToken);
                from.RequireVersion(expectedVersion);
                var chosen = await ChosenAsync(from, input, cancellationToken);
                var made = await service.CreateAsync(
                    Patch.Of(Begin(from, input)),
                    new ChangeOptions(MayLack: true),
                    cancellationToken
                );
                await SplitAsync(from, await RequireAsync(made.Id, cancellationToken), chosen, cancellationToken);
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return made.Id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await service.GetAsync(into, cancellationToken);
    }

    /// <summary>Brings the messages back; the ticket that was split off goes to the recycle bin.</summary>
    /// <returns>The ticket that the messages came from.</returns>
    /// <exception cref="Failure">404 when it was not split off, 409 when it has been worked on since.</exception>
    public async Task<TicketView> UndoAsync(Guid intoId, CancellationToken cancellationToken)
    {
        var from = await context.UnitOfWork.RunAsync(
            async () =>
            {
                await context.UnitOfWork.LockAsync(MergeService.Lock, cancellationToken);
                var into = await RequireAsync(intoId, cancellationToken);
                var split = await splits.FindByIntoAsync(intoId, cancellationToken) ?? throw Failure.NotFound("split");
                var back =
                    (await tickets.FindAsync([split.FromTicketId], inBin: false, cancellationToken)).SingleOrDefault()
                    ?? throw Failure.Conflict(
                        "survivor_gone",
                        "The ticket that this was split from is deleted. Restore it first."
                    );
                split.Undo(into, context.Time.UtcNow());
                await RequireUntouchedAsync(split, into, cancellationToken);
                await messages.MoveAsync(split.MessageIds, into, back, cancellationToken);
                into.Delete(context.Time.UtcNow());
                await RegroupAsync(back, cancellationToken);
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return back.Id;
            },
            retry: true,
            cancellationToken
        );
        return await service.GetAsync(from, cancellationToken);
    }

    private async Task SplitAsync(
        Ticket from,
        Ticket into,
        IReadOnlyList<TicketMessage> chosen,
        CancellationToken cancellationToken
    )
    {
        var ids = chosen.Select(m => m.Id).ToList();
        var split = new TicketSplit(from, into, ids, context.Caller.UserId, context.Time.UtcNow());
        splits.Add(split);
        var files = await messages.MoveAsync(ids, from, into, cancellationToken);
        var answer = chosen.FirstOrDefault(m => m is { Author: MessageAuthor.Agent, Visibility: MessageVisibility.Public });
        into.BeginWith(chosen[^1].CreatedAt, answer?.CreatedAt);
        await clock.FollowAsync(into, cancellationToken);
        await RegroupAsync(from, cancellationToken);
        await context.UnitOfWork.FlushAsync(cancellationToken);
        split.Keep(files, into.Version);
    }

    private async Task<IReadOnlyList<TicketMessage>> ChosenAsync(
        Ticket from,
        TicketSplitInput input,
        CancellationToken cancellationToken
    )
    {
        var ids = input.MessageIds!.Distinct().ToList();
        var chosen = await messages.FindAsync(ids, cancellationToken);
        return chosen.Count < ids.Count ? throw Failure.Invalid("messageIds", "The ticket does not have these messages.")
            : chosen.Any(m => m.TicketId != from.Id)
                ? throw Failure.Conflict(
                    "messages_moved",
                    "Some of these messages are in another ticket by now. Nothing was moved."
                )
            : chosen;
    }

    // Whose versions stand apart from the ticket's: tasks, files, activities.
    private async Task RequireUntouchedAsync(TicketSplit split, Ticket into, CancellationToken cancellationToken)
    {
        var moved = split.MessageIds.Concat(split.FileIds).ToHashSet();
        var pointing = await merges.FindPointingAsync(into, cancellationToken);
        if (pointing.Any(p => !Echoes.Contains(p.Entity) && p.Ids.Any(id => !moved.Contains(id))))
        {
            throw TicketSplit.WorkedOn(into);
        }
    }

    private async Task RegroupAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        ticket.Regroup(await messages.FindLastAsync(ticket.Id, cancellationToken));
        tickets.Touch(ticket);
    }

    private async Task<Ticket> RequireAsync(Guid id, CancellationToken cancellationToken) =>
        (await tickets.FindAsync([id], inBin: false, cancellationToken)).SingleOrDefault()
        ?? throw await context.References.MissingAsync(new RecordRef(RecordType.Ticket, id), cancellationToken);

    private static TicketInput Begin(Ticket from, TicketSplitInput input) =>
        new()
        {
            Subject = input.Subject?.Trim() ?? from.Subject,
            Type = from.TicketType,
            Channel = from.Channel,
            Priority = from.Priority,
            ContactId = from.ContactId,
            CompanyId = from.CompanyId,
            TeamId = from.TeamId,
            AssigneeId = from.OwnerId,
        };
}
