using Crm.Core.Features.Notifications;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Tenancy;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Notifications;

public sealed class NotifierTests
{
    private static readonly Notice Once = new(NotificationKind.ServiceLevelMissed, null, "Gate", null, null) { OnceKey = "late" };

    [Fact]
    public async Task However_many_people_it_is_asked_once_who_was_told()
    {
        var people = Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()).ToList();
        var known = new Known([$"late:{people[1]:N}"]);

        await Of(known).NotifyAsync(Once, people, CancellationToken.None);

        known.Asked.ShouldBe(1);
        known.Added.Select(n => n.ForUserId).ShouldBe(people.Where(p => p != people[1]));
        known.Added.Select(n => n.OnceKey).ShouldBeUnique();
    }

    [Fact]
    public async Task What_may_be_told_again_is_not_asked_about()
    {
        var known = new Known([]);

        await Of(known).NotifyAsync(Once with { OnceKey = null }, [Guid.CreateVersion7()], CancellationToken.None);

        known.Asked.ShouldBe(0);
        known.Added.Single().OnceKey.ShouldBeNull();
    }

    private static Notifier Of(Known known)
    {
        var caller = new CallerContext();
        caller.Set(Caller.Product(Guid.CreateVersion7()));
        return new Notifier(known, null!, caller, TimeProvider.System);
    }

    private sealed class Known(HashSet<string> told) : INotificationRepository
    {
        public int Asked { get; private set; }

        public List<Notification> Added { get; } = [];

        public Task<IReadOnlyList<Recipient>> WhoSeesAsync(
            IReadOnlyCollection<Guid> people,
            Guid? ownerId,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult<IReadOnlyList<Recipient>>([
                .. people.Select(p => new Recipient(p, "Mia", "mia@x.example", false, new Dictionary<string, string>())),
            ]);

        public Task<IReadOnlySet<string>> FindToldAsync(IReadOnlyCollection<string> onceKeys, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult<IReadOnlySet<string>>(onceKeys.Where(told.Contains).ToHashSet());
        }

        public void Add(Notification notification) => Added.Add(notification);

        public Task<Page<NotificationView>> ListAsync(ListRequest request, DateTime now, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<NotificationView?> ViewAsync(Guid id, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<Notification?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> ReadAllAsync(DateTime now, Guid? relatedId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
