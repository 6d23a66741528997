using Crm.Core.Features.Accounts;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("correct horse battery 42")]
    [InlineData("violet anchor harvest")]
    [InlineData("demo-Sunrise-2026")]
    [InlineData("ünï-çødé wörds ñ")]
    public void A_long_unusual_password_is_good(string password) =>
        PasswordRules.Check(password, "asha.rao@sunrise.example", "Asha Rao", "Sunrise Workspaces").ShouldBeNull();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Tr0ub4dor&3")]
    public void A_short_password_is_refused(string? password) => PasswordRules.Check(password)!.ShouldContain("12");

    [Fact]
    public void A_very_long_password_is_refused() =>
        PasswordRules.Check(new string('a', 64) + new string('b', 65))!.ShouldContain("128");

    [Theory]
    [InlineData("password1234")]
    [InlineData("Password1234")]
    [InlineData("P@ssword1234")]
    [InlineData("qwertyuiop123")]
    [InlineData("iloveyou1234")]
    [InlineData("passwordpassword")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("sunshine2026!")]
    public void A_common_password_is_refused(string password) => PasswordRules.Check(password)!.ShouldContain("attackers");

    [Theory]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("123456789012345")]
    [InlineData("mnopqrstuvwxyz")]
    public void A_password_that_repeats_or_counts_is_refused(string password) => PasswordRules.Check(password).ShouldNotBeNull();

    [Theory]
    [InlineData("asha.rao@sunrise.example")]
    [InlineData("my Asha Rao password 1")]
    [InlineData("2026 Sunrise-Workspaces!")]
    public void A_password_with_ones_own_names_is_refused(string password) =>
        PasswordRules
            .Check(password, "asha.rao@sunrise.example", "Asha Rao", "Sunrise Workspaces")!
            .ShouldContain("Leave your name");

    [Fact]
    public void Short_names_refuse_nothing_by_chance() =>
        PasswordRules.Check("the banner of the sun", "ann@a.example", "Ann", "Sun").ShouldBeNull();
}
