using System.Linq.Expressions;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Notifications;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Notifications;

internal sealed class NotificationRepository(CrmDbContext context, INameLookup names) : INotificationRepository
{
    private static readonly Expression<Func<Notification, NotificationView>> View = n => new NotificationView
    {
        Id = n.Id,
        Kind = n.Kind,
        Title = n.Title,
        Body = n.Body,
        Related = n.RelatedId == null ? null : new RecordLink(n.RelatedType!.Value, n.RelatedId.Value, null),
        By = n.ById == null ? null : new PersonRef(n.ById.Value, ""),
        At = n.At,
        ReadAt = n.ReadAt,
        SnoozedUntil = n.SnoozedUntil,
    };

    public async Task<Page<NotificationView>> ListAsync(ListRequest request, DateTime now, CancellationToken cancellationToken)
    {
        var rows = context.Set<Notification>().Where(n => n.ShownAt <= now);
        var page = await PageReader.ReadAsync(rows, View, request, cancellationToken);
        return page.With(await NameAsync(page.Items, cancellationToken));
    }

    public async Task<NotificationView?> ViewAsync(Guid id, CancellationToken cancellationToken)
    {
        var view = await context.Set<Notification>().Where(n => n.Id == id).Select(View).SingleOrDefaultAsync(cancellationToken);
        return view is null ? null : (await NameAsync([view], cancellationToken))[0];
    }

    public Task<Notification?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<Notification>().SingleOrDefaultAsync(n => n.Id == id, cancellationToken);

    public Task<int> ReadAllAsync(DateTime now, Guid? relatedId, CancellationToken cancellationToken) =>
        context
            .Set<Notification>()
            .Where(n => n.ReadAt == null && n.ShownAt <= now && (relatedId == null || n.RelatedId == relatedId))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), cancellationToken);

    public async Task<IReadOnlyList<Recipient>> WhoSeesAsync(
        IReadOnlyCollection<Guid> people,
        Guid? ownerId,
        CancellationToken cancellationToken
    )
    {
        var organization = await context
            .Set<Organization>()
            .Select(o => new { o.RecordVisibility, o.IsDemo })
            .SingleAsync(cancellationToken);
        var users = context.Set<User>().Where(u => people.Contains(u.Id) && u.Status != UserStatus.Inactive);
        if (ownerId is not null && organization.RecordVisibility == RecordVisibility.OwnerAndTeam)
        {
            // The same rule as for what a caller sees: the owner, the owner's team, and those who oversee all.
            var owners = context.Set<User>().Where(o => o.Id == ownerId);
            users = users.Where(u =>
                u.Role == Role.Admin
                || u.Role == Role.Manager
                || u.Id == ownerId
                || owners.Any(o => o.TeamId != null && o.TeamId == u.TeamId)
            );
        }

        return await users
            .Select(u => new Recipient(
                u.Id,
                u.DisplayName,
                u.Email,
                u.EmailNotifications && u.Status == UserStatus.Active && !organization.IsDemo,
                u.NotificationChoices
            ))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlySet<string>> FindToldAsync(
        IReadOnlyCollection<string> onceKeys,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<Notification>()
            .IgnoreQueryFilters([RowFilters.Personal])
            .Where(n => onceKeys.Contains(n.OnceKey!))
            .Select(n => n.OnceKey!)
            .ToHashSetAsync(cancellationToken);

    public void Add(Notification notification) => context.Add(notification);

    private async Task<IReadOnlyList<NotificationView>> NameAsync(
        IReadOnlyList<NotificationView> views,
        CancellationToken cancellationToken
    )
    {
        var ids = views.SelectMany(v => new[] { v.Related?.Id, v.By?.Id }).OfType<Guid>();
        var found = await names.FindAsync(ids, cancellationToken);
        return views
            .Select(v =>
                v with
                {
                    Related = v.Related is { } related ? related with { Title = found.Of(related.Id) } : null,
                    By = found.Person(v.By?.Id),
                }
            )
            .ToList();
    }
}
