using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Crm.Core.Features.Accounts;

namespace Crm.Infrastructure.Tokens;

/// <summary>
/// AES-256-GCM under keys derived from the server's signing keys (docs/adr/0011). Written as <c>key.nonce+text+tag</c>;
/// the context is authenticated along.
/// </summary>
public sealed class SecretBox(SigningKeys keys) : ISecretBox
{
    private const int KeyBytes = 32;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    public string Seal(string secret, string context)
    {
        var key = keys.Current;
        var text = Encoding.UTF8.GetBytes(secret);
        var box = new byte[NonceBytes + text.Length + TagBytes];
        var nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(KeyOf(key), TagBytes);
        aes.Encrypt(nonce, text, box.AsSpan(NonceBytes, text.Length), box.AsSpan(^TagBytes), Encoding.UTF8.GetBytes(context));
        return $"{key.Id}.{Base64Url.EncodeToString(box)}";
    }

    public string? Open(string text, string context)
    {
        if (
            text.Split('.') is not [var id, var content]
            || keys.Find(id) is not { } key
            || !Base64Url.IsValid(content, out var length)
            || length < NonceBytes + TagBytes
        )
        {
            return null;
        }

        var box = Base64Url.DecodeFromChars(content).AsSpan();
        var secret = new byte[length - NonceBytes - TagBytes];
        using var aes = new AesGcm(KeyOf(key), TagBytes);
        try
        {
            aes.Decrypt(box[..NonceBytes], box[NonceBytes..^TagBytes], box[^TagBytes..], secret, Encoding.UTF8.GetBytes(context));
            return Encoding.UTF8.GetString(secret);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    public bool IsCurrent(string text) => text.StartsWith($"{keys.Current.Id}.", StringComparison.Ordinal);

    // Derived, so that nothing that is signed can stand for something sealed.
    private static byte[] KeyOf(SigningKey key) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Secret, KeyBytes, info: "secret box"u8.ToArray());
}
