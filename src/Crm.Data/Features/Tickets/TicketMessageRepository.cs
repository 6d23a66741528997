using System.Linq.Expressions;
using Crm.Core.Features.Attachments;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Data.Features.Attachments;
using Crm.Data.Lists;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Tickets;

internal sealed class TicketMessageRepository(CrmDbContext context, INameLookup names) : ITicketMessageRepository
{
    private static readonly Expression<Func<TicketMessage, TicketMessageView>> View = m => new TicketMessageView
    {
        Id = m.Id,
        TicketId = m.TicketId,
        Visibility = m.Visibility,
        From = m.Author,
        Body = m.Body,
        CreatedAt = m.CreatedAt,
        ById = m.CreatedById,
        ContactId = m.ContactId,
        MentionIds = m.Mentions,
        FileIds = m.FileIds,
        MailedTo = m.MailedTo,
    };

    public async Task<Page<TicketMessageView>> ListAsync(Guid ticketId, ListRequest request, CancellationToken cancellationToken)
    {
        var rows = context.Set<TicketMessage>().Where(m => m.TicketId == ticketId);
        var page = await PageReader.ReadAsync(rows, View, request, cancellationToken);
        return page.With(await NamedAsync(page.Items, cancellationToken));
    }

    public async Task<TicketMessageView> ViewAsync(Guid id, CancellationToken cancellationToken)
    {
        var view = await context
            .Set<TicketMessage>()
            .AsNoTracking()
            .Where(m => m.Id == id)
            .Select(View)
            .SingleAsync(cancellationToken);
        return (await NamedAsync([view], cancellationToken))[0];
    }

    public void Add(TicketMessage message) => context.Add(message);

    public Task<bool> IsNewerAsync(Guid ticketId, DateTime seenUntil, Guid? byOtherThan, CancellationToken cancellationToken) =>
        context
            .Set<TicketMessage>()
            .AnyAsync(
                m =>
                    m.TicketId == ticketId
                    && m.CreatedAt > seenUntil
                    && (m.CreatedById == null || byOtherThan == null || m.CreatedById != byOtherThan),
                cancellationToken
            );

    public Task<DateTime?> FindLastAsync(Guid ticketId, CancellationToken cancellationToken) =>
        context
            .Set<TicketMessage>()
            .Where(m => m.TicketId == ticketId)
            .OrderByDescending(m => m.CreatedAt)
            .Select(m => (DateTime?)m.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<TicketMessage>> FindAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<TicketMessage>()
            .AsNoTracking()
            .Where(m => ids.Contains(m.Id))
            .OrderBy(m => m.CreatedAt)
            .ThenBy(m => m.Id)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Guid>> MoveAsync(
        IReadOnlyCollection<Guid> ids,
        Ticket from,
        Ticket to,
        CancellationToken cancellationToken
    )
    {
        var rows = context.Set<TicketMessage>().Where(m => ids.Contains(m.Id) && m.TicketId == from.Id);
        var sent = await rows.Select(m => m.FileIds).ToListAsync(cancellationToken);
        var named = sent.SelectMany(f => f).Distinct().ToList();
        await rows.ExecuteUpdateAsync(set => set.SetProperty(m => m.TicketId, to.Id), cancellationToken);
        await context
            .Set<TimelineEntry>()
            .Where(e => e.RecordId == from.Id && e.SourceId != null && ids.Contains(e.SourceId.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.RecordId, to.Id), cancellationToken);
        var files = context
            .Set<Attachment>()
            .IgnoreQueryFilters([RowFilters.Bin])
            .Where(a => a.RelatedId == from.Id)
            .Where(a => (a.SourceId != null && ids.Contains(a.SourceId.Value)) || named.Contains(a.Id));
        var moved = await files.Select(a => a.Id).ToListAsync(cancellationToken);
        await files.ExecuteUpdateAsync(set => set.SetProperty(a => a.RelatedId, to.Id), cancellationToken);
        return moved;
    }

    private async Task<IReadOnlyList<TicketMessageView>> NamedAsync(
        IReadOnlyList<TicketMessageView> views,
        CancellationToken cancellationToken
    )
    {
        var files = await FilesAsync(views, cancellationToken);
        var ids = views.SelectMany(v => v.MentionIds.Select(id => (Guid?)id).Append(v.ById).Append(v.ContactId)).OfType<Guid>();
        var found = await names.FindAsync(ids, cancellationToken);
        return views
            .Select(v =>
                v with
                {
                    By = found.Person(v.ById),
                    Files = files.Where(f => f.SourceId == v.Id || v.FileIds.Contains(f.Id)).ToList(),
                    Contact = v.ContactId is { } id && found.Of(id) is { } name ? new NamedRef(id, name) : null,
                    Mentions = v.MentionIds.Select(m => found.Person(m)).OfType<PersonRef>().ToList(),
                }
            )
            .ToList();
    }

    private async Task<IReadOnlyList<AttachmentView>> FilesAsync(
        IReadOnlyList<TicketMessageView> views,
        CancellationToken cancellationToken
    )
    {
        var (came, went) = (views.Select(v => v.Id).ToList(), views.SelectMany(v => v.FileIds).Distinct().ToList());
        return await context
            .Set<Attachment>()
            .AsNoTracking()
            .Where(a => (a.SourceId != null && came.Contains(a.SourceId.Value)) || went.Contains(a.Id))
            .OrderBy(a => a.CreatedAt)
            .ThenBy(a => a.Id)
            .Select(AttachmentRepository.View)
            .ToListAsync(cancellationToken);
    }
}
