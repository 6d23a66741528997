using Crm.Core.Features.Accounts;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Features.Tickets.Splits;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Tickets;

internal sealed class TicketRepository(CrmDbContext context, ListReader lists, INameLookup names)
    : RecordRepository<Ticket, TicketView>(context, lists),
        ITicketRepository
{
    private static readonly ListSource<Ticket, TicketView> Shared = new()
    {
        Type = RecordType.Ticket,
        View = t => new TicketView
        {
            Id = t.Id,
            Version = t.Version,
            CreatedAt = t.CreatedAt,
            UpdatedAt = t.UpdatedAt,
            CreatedBy = t.CreatedById,
            OwnerId = t.OwnerId,
            Owner = t.Owner == null ? null : new PersonRef(t.Owner.Id, t.Owner.DisplayName),
            Tags = t.Tags,
            CustomFields = t.CustomFields!,
            ExternalId = t.ExternalId,
            DeletedAt = t.DeletedAt,
            Number = t.Number,
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
            FirstResponseDueAt = t.FirstResponseDueAt,
            ResolutionDueAt = t.ResolutionDueAt,
            NextDueAt = t.NextDueAt,
            ClockStoppedAt = t.ClockStoppedAt,
            FirstRespondedAt = t.FirstRespondedAt,
            ResolvedAt = t.ResolvedAt,
            Resolution = t.Resolution,
            LastMessageAt = t.LastMessageAt,
            Satisfaction =
                t.Rating == null
                    ? null
                    : new TicketSatisfaction
                    {
                        Rating = t.Rating.Value,
                        Comment = t.RatingComment,
                        At = t.RatedAt,
                    },
        },
        BinText = text => t => t.SubjectKey.Contains(text),
    };

    protected override ListSource<Ticket, TicketView> Source => Shared;

    // A file's worth of tickets takes its numbers from the same series, not yet saved.
    public async Task<TicketSeries?> FindSeriesAsync(CancellationToken cancellationToken) =>
        Context.ChangeTracker.Entries<TicketSeries>().Select(e => e.Entity).SingleOrDefault()
        ?? await Context.Set<TicketSeries>().SingleOrDefaultAsync(cancellationToken);

    public void Add(TicketSeries series) => Context.Add(series);

    public void Touch(Ticket ticket) => Context.Entry(ticket).Property(t => t.LastMessageAt).IsModified = true;

    public Task<TicketRelatives> FindRelativesAsync(Guid id, CancellationToken cancellationToken) =>
        new TicketKin(Context, names).FindAsync(id, cancellationToken);

    public Task<bool> TeamExistsAsync(Guid id, CancellationToken cancellationToken) =>
        Context.Set<Team>().AnyAsync(t => t.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Guid>> FindDealsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await Context.Set<Deal>().Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken);

    public Task<Guid?> FindCompanyOfAsync(Guid contactId, CancellationToken cancellationToken) =>
        Context.Set<Contact>().Where(c => c.Id == contactId).Select(c => c.CompanyId).SingleOrDefaultAsync(cancellationToken);

    public Task<TicketCustomer?> FindCustomerAsync(Guid contactId, CancellationToken cancellationToken) =>
        Context
            .Set<Contact>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(c => c.Id == contactId)
            .Select(c => new TicketCustomer(c.FirstName, (c.FirstName + " " + c.LastName).Trim(), c.Email))
            .SingleOrDefaultAsync(cancellationToken);

    public Task<Ticket?> FindForAlarmAsync(Guid id, CancellationToken cancellationToken) =>
        Context.Set<Ticket>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken);

    public async Task<TicketWatchers> FindWatchersAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var people = await Context
            .Set<User>()
            .Where(u => u.Status == UserStatus.Active)
            .Where(u => u.TakesTickets || u.Id == ticket.OwnerId || u.Role == Role.Manager || u.Role == Role.Admin)
            .Select(u => new Watcher(u.Id, u.Role, u.TeamId, u.TakesTickets))
            .ToListAsync(cancellationToken);
        var teamId = ticket.TeamId ?? people.Find(p => p.Id == ticket.OwnerId)?.TeamId;
        var manager = await Context
            .Set<Team>()
            .Where(t => t.Id == teamId)
            .Select(t => t.ManagerId)
            .SingleOrDefaultAsync(cancellationToken);
        var takers = people.Where(p => p.TakesTickets).ToList();
        return new TicketWatchers(
            First(people.Where(p => p.Id == ticket.OwnerId), takers.Where(p => teamId is not null && p.TeamId == teamId), takers),
            manager is { } known
                ? [known]
                : First(people.Where(p => p.Role == Role.Manager), people.Where(p => p.Role == Role.Admin))
        );
    }

    protected override async Task<IReadOnlyList<TicketView>> CompleteAsync(
        IReadOnlyList<TicketView> views,
        CancellationToken cancellationToken
    )
    {
        var ids = views.SelectMany(v =>
            v.DealIds.Select(id => (Guid?)id).Append(v.ContactId).Append(v.CompanyId).Append(v.TeamId)
        );
        var found = await names.FindAsync(ids.OfType<Guid>(), cancellationToken);
        NamedRef? Named(Guid? id) => id is { } known && found.Of(known) is { } name ? new NamedRef(known, name) : null;
        return views
            .Select(v =>
                v with
                {
                    Contact = Named(v.ContactId),
                    Company = Named(v.CompanyId),
                    Team = Named(v.TeamId),
                    Deals = v.DealIds.Select(id => Named(id)).OfType<NamedRef>().ToList(),
                }
            )
            .ToList();
    }

    // The first of these groups in which there is anybody.
    private static List<Guid> First(params IEnumerable<Watcher>[] groups) =>
        groups.Select(g => g.Select(w => w.Id).ToList()).FirstOrDefault(g => g.Count > 0) ?? [];

    private sealed record Watcher(Guid Id, Role Role, Guid? TeamId, bool TakesTickets);
}
