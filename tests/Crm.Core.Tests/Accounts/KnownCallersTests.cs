using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Live;
using Crm.Core.Platform.Tenancy;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Accounts;

/// <summary>A caller is remembered as long as nothing is heard that could make another of them.</summary>
public sealed class KnownCallersTests
{
    private static readonly DateTime Now = new(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc);
    private readonly KnownCallers _callers = new();
    private readonly Guid _organization = Guid.CreateVersion7();
    private readonly Guid _session = Guid.CreateVersion7();
    private readonly Guid _user = Guid.CreateVersion7();

    [Fact]
    public void Who_called_is_known_for_five_seconds_by_session_and_person()
    {
        Keep();

        Find(Now.AddSeconds(4.9)).ShouldNotBeNull();
        Find(Now.AddSeconds(5)).ShouldBeNull();
        Find(Now.AddSeconds(-1)).ShouldBeNull();
        _callers.Find(_session, Guid.CreateVersion7(), Now).ShouldBeNull();
    }

    [Fact]
    public void Nobody_is_known_beyond_the_end_of_the_session()
    {
        _callers.Keep(_session, Live(), Now, Now.AddSeconds(2), _callers.Forgotten);

        Find(Now.AddSeconds(1)).ShouldNotBeNull();
        Find(Now.AddSeconds(2)).ShouldBeNull();
    }

    [Theory]
    [InlineData("session")]
    [InlineData("user")]
    [InlineData("team")]
    [InlineData("organization")]
    [InlineData("customField")]
    [InlineData("retention")]
    public async Task News_that_a_caller_follows_from_make_it_forget_that_organization_alone(string type)
    {
        var (strangerSession, stranger) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Keep();
        _callers.Keep(strangerSession, Live(Guid.CreateVersion7(), stranger), Now, Now.AddHours(1), _callers.Forgotten);

        await _callers.HearAsync(News("contact"));
        Find(Now).ShouldNotBeNull();
        await _callers.HearAsync(News(type));

        Find(Now).ShouldBeNull();
        _callers.Find(strangerSession, stranger, Now).ShouldNotBeNull();
    }

    [Fact]
    public void What_was_asked_before_something_was_forgotten_is_not_kept()
    {
        var before = _callers.Forgotten;
        _callers.Forget(_organization);
        _callers.Keep(_session, Live(), Now, Now.AddHours(1), before);

        Find(Now).ShouldBeNull();
    }

    [Fact]
    public void A_node_that_hears_nothing_knows_nobody()
    {
        Keep();
        _callers.Hears = false;
        Find(Now).ShouldBeNull();
        Keep();
        Find(Now).ShouldBeNull();

        _callers.Hears = true;
        Keep();
        Find(Now).ShouldNotBeNull();
    }

    [Fact]
    public void Somebody_seen_is_known_as_seen()
    {
        Keep();
        _callers.Seen(_session, Now.AddSeconds(1));

        Find(Now.AddSeconds(1))!.SeenAt.ShouldBe(Now.AddSeconds(1));
    }

    private LiveSession? Find(DateTime now) => _callers.Find(_session, _user, now);

    private void Keep() => _callers.Keep(_session, Live(), Now, Now.AddHours(1), _callers.Forgotten);

    private LiveSession Live() => Live(_organization, _user);

    private static LiveSession Live(Guid organization, Guid user) =>
        new(new Caller { OrganizationId = organization, UserId = user }, Now);

    private RecordChange News(string type) =>
        new(_organization, type, Guid.CreateVersion7(), ChangeAction.Updated, 2, null, Now, null);
}
