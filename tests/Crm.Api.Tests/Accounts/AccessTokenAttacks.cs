using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Infrastructure.Tokens;

namespace Crm.Api.Tests.Accounts;

/// <summary>The attacks that RFC 8725 lists, and what else forged tokens try.</summary>
public sealed class AccessTokenAttacks
{
    private static readonly Guid User = Guid.CreateVersion7();
    private static readonly Guid Session = Guid.CreateVersion7();
    private readonly SigningKey _key = SigningKey.New();
    private readonly Clock _clock = new();

    private AccessTokenCodec Codec => new(new SigningKeys(_key), _clock);

    [Fact]
    public void A_token_of_ours_is_read()
    {
        var token = Codec.Issue(User, Session);
        token.ExpiresIn.ShouldBe(900);
        var subject = Codec.Read(token.Text).ShouldNotBeNull();
        (subject.UserId, subject.SessionId).ShouldBe((User, Session));
    }

    [Fact]
    public void A_token_ends_after_15_minutes_and_a_small_skew()
    {
        var token = Codec.Issue(User, Session).Text;
        _clock.Now += AccessTokenCodec.Lifetime + TimeSpan.FromSeconds(29);
        Codec.Read(token).ShouldNotBeNull();
        _clock.Now += TimeSpan.FromSeconds(2);
        Codec.Read(token).ShouldBeNull();
    }

    [Fact]
    public void A_token_of_the_future_is_refused()
    {
        var token = Codec.Issue(User, Session).Text;
        _clock.Now -= TimeSpan.FromSeconds(29);
        Codec.Read(token).ShouldNotBeNull();
        _clock.Now -= TimeSpan.FromSeconds(2);
        Codec.Read(token).ShouldBeNull();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("NONE")]
    [InlineData("HS384")]
    [InlineData("HS512")]
    [InlineData("RS256")]
    [InlineData("ES256")]
    [InlineData("hs256")]
    [InlineData("")]
    public void Another_algorithm_is_refused_signed_or_not(string algorithm)
    {
        var token = Forge(header: h => h["alg"] = algorithm);
        Codec.Read(token).ShouldBeNull();
        Codec.Read(token[..(token.LastIndexOf('.') + 1)]).ShouldBeNull();
    }

    [Theory]
    [InlineData("typ", "JWT")]
    [InlineData("typ", null)]
    [InlineData("kid", "unknown")]
    [InlineData("kid", "../../dev/null")]
    [InlineData("kid", null)]
    [InlineData("alg", null)]
    [InlineData("jku", "https://evil.example/keys")]
    [InlineData("jwk", "{}")]
    [InlineData("x5u", "https://evil.example/cert")]
    [InlineData("crit", "b64")]
    [InlineData("zip", "DEF")]
    public void Another_header_is_refused(string name, string? value) =>
        Codec.Read(Forge(header: h => Put(h, name, value))).ShouldBeNull();

    [Theory]
    [InlineData("iss", "somebody")]
    [InlineData("iss", null)]
    [InlineData("aud", "other-api")]
    [InlineData("aud", null)]
    [InlineData("sub", "not-an-id")]
    [InlineData("sub", null)]
    [InlineData("sid", null)]
    [InlineData("exp", null)]
    [InlineData("exp", "tomorrow")]
    [InlineData("nbf", null)]
    [InlineData("iat", null)]
    public void Another_claim_is_refused_although_signed(string name, string? value) =>
        Codec.Read(Forge(claims: c => Put(c, name, value))).ShouldBeNull();

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    [InlineData(253402300800)]
    public void Times_beyond_reason_are_refused(long exp) => Codec.Read(Forge(claims: c => c["exp"] = exp)).ShouldBeNull();

    [Fact]
    public void A_lifetime_longer_than_ours_is_refused() =>
        Codec.Read(Forge(claims: c => c["exp"] = _clock.Now.AddHours(1).ToUnixTimeSeconds())).ShouldBeNull();

    [Fact]
    public void A_forged_token_that_is_right_is_read() => Codec.Read(Forge()).ShouldNotBeNull();

    [Fact]
    public void A_changed_payload_is_refused()
    {
        var parts = Codec.Issue(User, Session).Text.Split('.');
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject();
        claims["sub"] = Guid.CreateVersion7();
        Codec.Read($"{parts[0]}.{Encode(claims)}.{parts[2]}").ShouldBeNull();
    }

    [Fact]
    public void A_token_signed_with_another_key_is_refused() =>
        new AccessTokenCodec(new SigningKeys(SigningKey.New()), _clock).Read(Codec.Issue(User, Session).Text).ShouldBeNull();

    [Fact]
    public void A_token_signed_with_the_key_in_its_text_form_is_refused()
    {
        var unsigned = Forge().Split('.');
        var signed = $"{unsigned[0]}.{unsigned[1]}";
        var signature = HMACSHA256.HashData(Encoding.ASCII.GetBytes(_key.Write()), Encoding.ASCII.GetBytes(signed));
        Codec.Read($"{signed}.{Base64Url.EncodeToString(signature)}").ShouldBeNull();
    }

    [Fact]
    public void A_former_key_still_verifies_and_a_removed_one_does_not()
    {
        var old = Codec.Issue(User, Session).Text;
        var next = SigningKey.New();
        new AccessTokenCodec(new SigningKeys(next, _key), _clock).Read(old).ShouldNotBeNull();
        new AccessTokenCodec(new SigningKeys(next), _clock).Read(old).ShouldBeNull();
    }

    [Fact]
    public void Every_cut_and_every_flipped_letter_of_the_signature_is_refused()
    {
        var token = Codec.Issue(User, Session).Text;
        for (var length = 0; length < token.Length; length++)
        {
            Codec.Read(token[..length]).ShouldBeNull();
        }

        for (var i = token.LastIndexOf('.') + 1; i < token.Length; i++)
        {
            var other = token[i] == 'A' ? 'B' : 'A';
            Codec.Read(token[..i] + other + token[(i + 1)..]).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("...")]
    [InlineData("a.b.c")]
    [InlineData("null.null.null")]
    [InlineData("{}.{}.{}")]
    public void What_is_no_token_is_refused(string text) => Codec.Read(text).ShouldBeNull();

    [Fact]
    public void Another_spelling_of_a_good_token_is_refused()
    {
        var token = Codec.Issue(User, Session).Text;
        string[] spellings =
        [
            token + "=",
            token + " ",
            token + "\n",
            " " + token,
            token + ".",
            token.Replace(".", "..", StringComparison.Ordinal),
        ];
        spellings.ShouldAllBe(s => Codec.Read(s) == null);
    }

    [Fact]
    public void A_duplicate_claim_is_refused()
    {
        var parts = Forge().Split('.');
        var claims = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]));
        var twice = $$"""{"sub":"{{Guid.CreateVersion7()}}",{{claims[1..]}}""";
        Codec.Read(Signed(parts[0], Base64Url.EncodeToString(Encoding.UTF8.GetBytes(twice)))).ShouldBeNull();
    }

    [Fact]
    public void A_huge_or_deep_token_is_refused()
    {
        Codec.Read(Forge(claims: c => c["more"] = new string('x', 3000))).ShouldBeNull();
        var deep = string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100));
        var parts = Forge().Split('.');
        Codec.Read(Signed(parts[0], Base64Url.EncodeToString(Encoding.UTF8.GetBytes(deep)))).ShouldBeNull();
    }

    [Theory]
    [InlineData("short", "not Base64")]
    [InlineData("c2hvcnQ=", "bytes")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "not random")]
    [InlineData("Y2hhbmdlLW1lLWNoYW5nZS1tZS1jaGFuZ2UtbWUtY2hhbmdlLW1l", "not random")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "not random")]
    public void A_weak_key_is_refused(string key, string reason)
    {
        SigningKey.TryRead(key, out var problem).ShouldBeNull();
        problem.ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public void Random_keys_are_accepted()
    {
        for (var i = 0; i < 2000; i++)
        {
            SigningKey.TryRead(SigningKey.New().Write(), out var problem).ShouldNotBeNull(problem);
        }
    }

    private string Forge(Action<JsonObject>? header = null, Action<JsonObject>? claims = null)
    {
        var now = _clock.Now.ToUnixTimeSeconds();
        var head = new JsonObject
        {
            ["alg"] = "HS256",
            ["typ"] = "at+jwt",
            ["kid"] = _key.Id,
        };
        var body = new JsonObject
        {
            ["iss"] = "crm",
            ["aud"] = "crm-api",
            ["sub"] = User,
            ["sid"] = Session,
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 900,
        };
        header?.Invoke(head);
        claims?.Invoke(body);
        return Signed(Encode(head), Encode(body));
    }

    private string Signed(string head, string body)
    {
        var signature = HMACSHA256.HashData(Convert.FromBase64String(_key.Write()), Encoding.ASCII.GetBytes($"{head}.{body}"));
        return $"{head}.{body}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(JsonObject json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));

    private static void Put(JsonObject json, string name, string? value)
    {
        json.Remove(name);
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
