using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Crm.Core.Features.Accounts;

namespace Crm.Infrastructure.Tokens;

/// <summary>
/// Access tokens as JSON Web Tokens (RFC 7519), after the advice of RFC 8725: one algorithm, said by the server and not
/// by the token; an explicit type; issuer, audience and times checked; a bounded size; everything else refused.
/// </summary>
public sealed class AccessTokenCodec(SigningKeys keys, TimeProvider time) : IAccessTokens
{
    public const string Algorithm = "HS256";

    /// <summary>Keeps access tokens and whatever else this server may ever sign apart (RFC 9068).</summary>
    public const string Type = "at+jwt";
    public const string Issuer = "crm";
    public const string Audience = "crm-api";
    public const int MaxLength = 2048;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>How far the clocks of two nodes may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private const int MaxDepth = 4;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    // As JWTs are usually written: "at+jwt" with its plus sign.
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> HeaderMembers = new(["alg", "typ", "kid"], StringComparer.Ordinal);

    public AccessToken Issue(Guid userId, Guid sessionId)
    {
        var now = time.GetUtcNow();
        var key = keys.Current;
        var head = Encode(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    alg = Algorithm,
                    typ = Type,
                    kid = key.Id,
                },
                Written
            )
        );
        var body = Encode(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    iss = Issuer,
                    aud = Audience,
                    sub = userId,
                    sid = sessionId,
                    jti = Guid.CreateVersion7(now),
                    iat = now.ToUnixTimeSeconds(),
                    nbf = now.ToUnixTimeSeconds(),
                    exp = (now + Lifetime).ToUnixTimeSeconds(),
                }
            )
        );
        var signed = $"{head}.{body}";
        return new AccessToken($"{signed}.{Encode(Sign(key, signed))}", (int)Lifetime.TotalSeconds);
    }

    public AccessTokenSubject? Read(string text)
    {
        if (text.Length > MaxLength || text.Split('.') is not [var head, var body, var signature])
        {
            return null;
        }

        // The signature first: nothing of the content is believed before.
        return KeyOf(head) is { } key && IsSigned(key, $"{head}.{body}", signature) ? SubjectOf(body) : null;
    }

    private SigningKey? KeyOf(string head)
    {
        using var json = Parse(head);
        return
            json?.RootElement is { ValueKind: JsonValueKind.Object } header
            && header.EnumerateObject().All(m => HeaderMembers.Contains(m.Name))
            && TextOf(header, "alg") == Algorithm
            && TextOf(header, "typ") == Type
            && TextOf(header, "kid") is { } kid
            ? keys.Find(kid)
            : null;
    }

    private static bool IsSigned(SigningKey key, string signed, string signature) =>
        Decode(signature) is { } given && CryptographicOperations.FixedTimeEquals(Sign(key, signed), given);

    private AccessTokenSubject? SubjectOf(string body)
    {
        using var json = Parse(body);
        var now = time.GetUtcNow();
        return
            json?.RootElement is { ValueKind: JsonValueKind.Object } claims
            && TextOf(claims, "iss") == Issuer
            && TextOf(claims, "aud") == Audience
            && TimeOf(claims, "exp") is { } expires
            && TimeOf(claims, "nbf") is { } notBefore
            && TimeOf(claims, "iat") is { } issued
            && now < expires + Skew
            && now >= notBefore - Skew
            && now >= issued - Skew
            && expires - issued <= Lifetime
            && Guid.TryParseExact(TextOf(claims, "sub"), "D", out var user)
            && Guid.TryParseExact(TextOf(claims, "sid"), "D", out var session)
            ? new AccessTokenSubject(user, session, expires)
            : null;
    }

    private static byte[] Sign(SigningKey key, string text) => HMACSHA256.HashData(key.Secret, Encoding.ASCII.GetBytes(text));

    private static JsonDocument? Parse(string part)
    {
        try
        {
            return Decode(part) is { } bytes ? JsonDocument.Parse(bytes, Strict) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? TimeOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds)
        && seconds is >= 0 and <= 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    // One spelling a value: what decodes but would be written otherwise (padding, white space, stray bits) is refused.
    private static byte[]? Decode(string text)
    {
        if (text.Length == 0 || !Base64Url.IsValid(text))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        return Base64Url.EncodeToString(bytes) == text ? bytes : null;
    }
}
