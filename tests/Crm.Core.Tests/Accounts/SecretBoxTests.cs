using Crm.Core.Features.Accounts;
using Crm.Infrastructure.Tokens;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Accounts;

public sealed class SecretBoxTests
{
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private readonly SigningKey _old = SigningKey.New();
    private readonly SigningKey _new = SigningKey.New();

    [Fact]
    public void What_is_sealed_says_nothing_and_opens_again()
    {
        var box = new SecretBox(new SigningKeys(_old));

        var text = box.Seal(Secret, "mia");

        text.ShouldNotContain(Secret);
        text.Length.ShouldBeLessThanOrEqualTo(200);
        box.Seal(Secret, "mia").ShouldNotBe(text);
        box.Open(text, "mia").ShouldBe(Secret);
    }

    [Fact]
    public void It_opens_for_nobody_else_and_not_after_a_change()
    {
        var box = new SecretBox(new SigningKeys(_old));
        var text = box.Seal(Secret, "mia");

        box.Open(text, "omar").ShouldBeNull();
        for (var i = text.IndexOf('.') + 1; i < text.Length - 1; i++)
        {
            var changed = text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..];
            box.Open(changed, "mia").ShouldBeNull();
        }

        box.Open("", "mia").ShouldBeNull();
        box.Open(Secret, "mia").ShouldBeNull();
        box.Open($"{_old.Id}.AAAA", "mia").ShouldBeNull();
    }

    [Fact]
    public void A_former_key_opens_and_the_present_one_takes_over()
    {
        var text = new SecretBox(new SigningKeys(_old)).Seal(Secret, "mia");
        var changing = new SecretBox(new SigningKeys(_new, _old));

        changing.IsCurrent(text).ShouldBeFalse();
        var renewed = changing.Seal(changing.Open(text, "mia")!, "mia");

        changing.IsCurrent(renewed).ShouldBeTrue();
        new SecretBox(new SigningKeys(_new)).Open(renewed, "mia").ShouldBe(Secret);
        new SecretBox(new SigningKeys(_new)).Open(text, "mia").ShouldBeNull();
    }
}
