using System.Linq.Expressions;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
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

    private async Task<IReadOnlyList<TicketMessageView>> NamedAsync(
        IReadOnlyList<TicketMessageView> views,
        CancellationToken cancellationToken
    )
    {
        var ids = views.SelectMany(v => v.MentionIds.Select(id => (Guid?)id).Append(v.ById).Append(v.ContactId)).OfType<Guid>();
        var found = await names.FindAsync(ids, cancellationToken);
        return views
            .Select(v =>
                v with
                {
                    By = found.Person(v.ById),
                    Contact = v.ContactId is { } id && found.Of(id) is { } name ? new NamedRef(id, name) : null,
                    Mentions = v.MentionIds.Select(m => found.Person(m)).OfType<PersonRef>().ToList(),
                }
            )
            .ToList();
    }
}
