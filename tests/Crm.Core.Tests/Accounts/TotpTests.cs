using Crm.Core.Features.Accounts;
using Crm.Infrastructure.Tokens;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Accounts;

public sealed class TotpTests
{
    // "12345678901234567890" in Base32: the secret of the examples in RFC 6238, appendix B (last six of eight digits).
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static readonly SecretBox Box = new(new SigningKeys(SigningKey.New()));

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => Totp.CodeAt(Key, seconds / 30).ShouldBe(code);

    [Fact]
    public void A_code_is_good_one_step_around_its_time()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890).UtcDateTime;
        var code = Totp.CodeAt(Key, Totp.StepOf(now));

        Totp.MatchingStep(Key, code, now).ShouldBe(Totp.StepOf(now));
        Totp.MatchingStep(Key, code[..3] + " " + code[3..], now).ShouldBe(Totp.StepOf(now));
        Totp.MatchingStep(Key, code, now.AddSeconds(30)).ShouldNotBeNull();
        Totp.MatchingStep(Key, code, now.AddSeconds(90)).ShouldBeNull();
        Totp.MatchingStep(Key, code, now.AddSeconds(-90)).ShouldBeNull();
        Totp.MatchingStep(Key, "", now).ShouldBeNull();
    }

    [Fact]
    public void A_code_works_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890).UtcDateTime;
        var factor = new SecondFactor { UserId = Guid.NewGuid() };
        factor.Start(Key, Box);
        var code = Totp.CodeAt(Key, Totp.StepOf(now));

        factor.Enable(code, now, Box).ShouldNotBeNull();
        factor.TryCode(code, now, Box).ShouldBeFalse();
        factor.TryCode(Totp.CodeAt(Key, Totp.StepOf(now) - 1), now, Box).ShouldBeFalse();
        factor.TryCode(Totp.CodeAt(Key, Totp.StepOf(now) + 1), now, Box).ShouldBeTrue();
    }

    [Fact]
    public void Each_recovery_code_works_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890).UtcDateTime;
        var factor = new SecondFactor { UserId = Guid.NewGuid() };
        factor.Start(Key, Box);
        var codes = factor.Enable(Totp.CodeAt(Key, Totp.StepOf(now)), now, Box)!;

        codes.Count.ShouldBe(SecondFactor.RecoveryCodeCount);
        codes.Distinct().Count().ShouldBe(codes.Count);
        factor.TryCode(codes[3].ToUpperInvariant(), now, Box).ShouldBeTrue();
        factor.TryCode(codes[3], now, Box).ShouldBeFalse();
        factor.TryCode(codes[4], now, Box).ShouldBeTrue();
    }
}
