using System.Security.Cryptography;
using System.Text;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Accounts;

/// <summary>A person's authenticator app and recovery codes.</summary>
public sealed class SecondFactor : OrganizationOwned
{
    public const int RecoveryCodeCount = 10;

    public required Guid UserId { get; init; }

    public int Version { get; private set; }

    /// <summary>The secret that the app shares, sealed: whoever reads the database can't make codes.</summary>
    public string SealedKey { get; private set; } = "";

    /// <summary>False between setting up and the first right code.</summary>
    public bool IsEnabled { get; private set; }

    /// <summary>The time step of the last code that was accepted; it and earlier ones are never accepted again.</summary>
    public long LastStep { get; private set; }

    /// <summary>
    /// Of the recovery codes that are left. Keyed by the shared secret: they are short enough to be guessed from a plain hash.
    /// </summary>
    public IReadOnlyList<string> RecoveryCodeHashes { get; private set; } = [];

    /// <summary>Begins the set-up with a secret, also anew.</summary>
    public void Start(string sharedKey, ISecretBox box)
    {
        SealedKey = box.Seal(sharedKey, Context);
        LastStep = 0;
    }

    /// <summary>Seals the secret under the present key; nothing happens when its former key is gone.</summary>
    public void Renew(ISecretBox box)
    {
        if (!box.IsCurrent(SealedKey) && box.Open(SealedKey, Context) is { } key)
        {
            SealedKey = box.Seal(key, Context);
        }
    }

    /// <summary>Enables it by a first right code.</summary>
    /// <returns>The recovery codes, shown once; null when the code is wrong.</returns>
    public IReadOnlyList<string>? Enable(string code, DateTime now, ISecretBox box)
    {
        if (box.Open(SealedKey, Context) is not { } key || !TryAppCode(key, code, now))
        {
            return null;
        }

        IsEnabled = true;
        var codes = Enumerable.Range(0, RecoveryCodeCount).Select(_ => NewRecoveryCode()).ToList();
        RecoveryCodeHashes = codes.Select(c => Hash(key, c)).ToList();
        return codes;
    }

    /// <summary>Accepts a code of the app, or a recovery code, each once.</summary>
    public bool TryCode(string code, DateTime now, ISecretBox box)
    {
        if (box.Open(SealedKey, Context) is not { } key)
        {
            return false;
        }

        if (TryAppCode(key, code, now))
        {
            return true;
        }

        var hash = Hash(key, code);
        if (!RecoveryCodeHashes.Contains(hash, StringComparer.Ordinal))
        {
            return false;
        }

        RecoveryCodeHashes = RecoveryCodeHashes.Where(h => h != hash).ToList();
        return true;
    }

    // A secret that is copied to another person's row does not open there.
    private string Context => $"second factor of {UserId}";

    private bool TryAppCode(string key, string code, DateTime now)
    {
        if (Totp.MatchingStep(key, code, now) is not { } step || step <= LastStep)
        {
            return false;
        }

        LastStep = step;
        return true;
    }

    // 50 bits, in letters and digits that nobody mixes up: "k7m2p-x9qrt".
    private static string NewRecoveryCode()
    {
        var text = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);
        return $"{text[..5]}-{text[5..]}";
    }

    private static string Hash(string key, string code) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(key), Encoding.UTF8.GetBytes(Plain(code))));

    private static string Plain(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
