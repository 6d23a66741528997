using System.Security.Cryptography;

namespace Crm.Infrastructure.Tokens;

/// <summary>One secret of the server, and the name by which tokens refer to it.</summary>
public sealed class SigningKey
{
    public const int MinBytes = 32;

    private SigningKey(byte[] secret)
    {
        Secret = secret;
        Id = Convert.ToHexStringLower(SHA256.HashData([.. "key id"u8, .. secret]).AsSpan(0, 8));
    }

    /// <summary>Follows from the secret, tells nothing about it, and is the same on all nodes.</summary>
    public string Id { get; }

    internal byte[] Secret { get; }

    /// <summary>Reads a key as configured.</summary>
    /// <param name="text">At least 32 random bytes in Base64.</param>
    /// <param name="problem">What is wrong with it, as the end of a sentence.</param>
    public static SigningKey? TryRead(string text, out string? problem)
    {
        var secret = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, secret, out var length))
        {
            problem = "is not Base64";
            return null;
        }

        secret = secret[..length];
        problem =
            length < MinBytes ? $"has {length} bytes; it needs at least {MinBytes}"
            : IsGuessable(secret) ? "is not random"
            : null;
        return problem is null ? new SigningKey(secret) : null;
    }

    public static SigningKey New() => new(RandomNumberGenerator.GetBytes(MinBytes));

    public string Write() => Convert.ToBase64String(Secret);

    // Words and counted or repeated bytes: samples from documents, and what people type when asked for 32 characters.
    // Random bytes have about 38% printable ones and hardly a repetition.
    private static bool IsGuessable(byte[] secret) =>
        secret.Distinct().Count() < 16
        || secret.All(b => b is >= 32 and < 127)
        || secret.Zip(secret.Skip(1), (a, b) => b - a).Distinct().Count() < 8;
}

/// <summary>The keys of the server: the first signs, all verify, so that a key can be replaced without signing people out.</summary>
public sealed class SigningKeys
{
    private readonly Dictionary<string, SigningKey> _byId;

    public SigningKeys(SigningKey current, params IEnumerable<SigningKey> former)
    {
        Current = current;
        _byId = former.Prepend(current).DistinctBy(k => k.Id).ToDictionary(k => k.Id, StringComparer.Ordinal);
    }

    public SigningKey Current { get; }

    public SigningKey? Find(string id) => _byId.GetValueOrDefault(id);
}
