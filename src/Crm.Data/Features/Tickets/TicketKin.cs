using Crm.Core.Features.Merges;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Tickets.Splits;
using Crm.Core.Platform.Records;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Tickets;

/// <summary>Finds where the conversation of a ticket comes from beside itself.</summary>
internal sealed class TicketKin(CrmDbContext context, INameLookup names)
{
    // Tickets that took in others before they became part of one themselves; nobody goes deeper.
    private const int MaxDepth = 10;

    public async Task<TicketRelatives> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var merges = await MergesAsync(id, cancellationToken);
        var sources = merges.Select(m => m.SourceId).ToList();
        var tickets = await context
            .Set<Ticket>()
            .IgnoreQueryFilters([RowFilters.Bin])
            .AsNoTracking()
            .Where(t => sources.Contains(t.Id))
            .OrderBy(t => t.CreatedAt)
            .Select(t => new
            {
                t.Id,
                t.Number,
                t.Subject,
                t.Description,
                t.ContactId,
                t.CreatedAt,
            })
            .ToListAsync(cancellationToken);
        var splits = await context
            .Set<TicketSplit>()
            .AsNoTracking()
            .Where(s => s.FromTicketId == id || s.IntoTicketId == id)
            // One that was merged back is none any more.
            .Where(s => s.FromTicketId != s.IntoTicketId && s.UndoneAt == null)
            .OrderBy(s => s.At)
            .ToListAsync(cancellationToken);
        var ids = tickets
            .Select(t => t.ContactId)
            .Concat(merges.Select(m => m.ById))
            .Concat(splits.SelectMany(s => new[] { s.FromTicketId, s.IntoTicketId, s.ById }))
            .OfType<Guid>();
        var found = await names.FindAsync(ids, cancellationToken);
        NamedRef? Named(Guid? one) => one is { } known && found.Of(known) is { } name ? new NamedRef(known, name) : null;
        return new TicketRelatives
        {
            Merged = tickets
                .Join(
                    merges,
                    t => t.Id,
                    m => m.SourceId,
                    (t, m) =>
                        new MergedTicket
                        {
                            Id = t.Id,
                            MergeId = m.Id,
                            Number = t.Number,
                            Subject = t.Subject,
                            Description = t.Description,
                            Contact = Named(t.ContactId),
                            CreatedAt = t.CreatedAt,
                            MergedAt = m.At,
                            By = found.Person(m.ById),
                            UndoableUntil = m.At + Merge.Retention,
                        }
                )
                .ToList(),
            Splits = splits
                .Select(s => new SplitTicket
                {
                    From = Named(s.FromTicketId),
                    Into = Named(s.IntoTicketId),
                    Messages = s.MessageIds.Count,
                    At = s.At,
                    By = found.Person(s.ById),
                })
                .ToList(),
        };
    }

    private async Task<List<Merge>> MergesAsync(Guid id, CancellationToken cancellationToken)
    {
        var all = new List<Merge>();
        List<Guid> survivors = [id];
        for (var depth = 0; depth < MaxDepth && survivors.Count > 0; depth++)
        {
            var found = await context
                .Set<Merge>()
                .AsNoTracking()
                .Where(m => m.RecordType == RecordType.Ticket && survivors.Contains(m.SurvivorId) && m.UndoneAt == null)
                .ToListAsync(cancellationToken);
            all.AddRange(found);
            survivors = found.Select(m => m.SourceId).ToList();
        }

        return all;
    }
}
