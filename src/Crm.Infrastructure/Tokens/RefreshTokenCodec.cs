using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Crm.Core.Features.Accounts;

namespace Crm.Infrastructure.Tokens;

/// <summary>Refresh tokens: the session's id, a point, and 32 secret bytes, in Base64Url.</summary>
public sealed class RefreshTokenCodec(SigningKeys keys) : IRefreshTokens
{
    private const int SecretBytes = 32;

    // Derived, so that no token of one kind can stand for one of another.
    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        keys.Current.Secret,
        SecretBytes,
        info: "refresh token successor"u8.ToArray()
    );

    public string New(Guid sessionId) => Write(sessionId, RandomNumberGenerator.GetBytes(SecretBytes));

    public string SuccessorOf(string token) =>
        Write(
            SessionOf(token) ?? throw new ArgumentException("Not a refresh token.", nameof(token)),
            HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(token))
        );

    public Guid? SessionOf(string token) =>
        token.Split('.') is [{ Length: 22 } id, { Length: 43 } secret] && Base64Url.IsValid(id) && Base64Url.IsValid(secret)
            ? new Guid(Base64Url.DecodeFromChars(id), bigEndian: true)
            : null;

    private static string Write(Guid sessionId, byte[] secret) =>
        $"{Base64Url.EncodeToString(sessionId.ToByteArray(bigEndian: true))}.{Base64Url.EncodeToString(secret)}";
}
