using Crm.Core.Features.Accounts;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Accounts;

public sealed class SessionTests
{
    private static readonly DateTime Start = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_present_token_is_rotated()
    {
        var session = New();
        session.Judge("one", "two", Start).ShouldBe(RefreshTokenUse.Current);
        session.Rotate("two", Start, Start.AddDays(14));
        session.Judge("two", "three", Start).ShouldBe(RefreshTokenUse.Current);
    }

    [Fact]
    public void The_token_before_is_repeated_within_seconds_and_reused_later()
    {
        var session = New();
        session.Rotate("two", Start, Start.AddDays(14));

        session.Judge("one", "two", Start.AddSeconds(10)).ShouldBe(RefreshTokenUse.Repeated);
        session.Judge("one", "two", Start.AddSeconds(11)).ShouldBe(RefreshTokenUse.Reused);
    }

    [Fact]
    public void An_older_or_foreign_token_is_reused()
    {
        var session = New();
        session.Rotate("two", Start, Start.AddDays(14));
        session.Rotate("three", Start, Start.AddDays(14));

        session.Judge("one", "two", Start).ShouldBe(RefreshTokenUse.Reused);
        session.Judge("foreign", "next", Start).ShouldBe(RefreshTokenUse.Reused);
    }

    [Fact]
    public void A_session_is_over_when_ended_or_late()
    {
        var session = New();
        session.IsLive(Start.AddDays(14).AddTicks(-1)).ShouldBeTrue();
        session.IsLive(Start.AddDays(14)).ShouldBeFalse();
        session.End(Start.AddHours(1));
        session.IsLive(Start.AddHours(1)).ShouldBeFalse();
    }

    private static Session New() =>
        new()
        {
            UserId = Guid.NewGuid(),
            CreatedAt = Start,
            LastUsedAt = Start,
            Device = "Firefox on Linux",
            ExpiresAt = Start.AddDays(14),
            RefreshHash = "one",
        };
}
