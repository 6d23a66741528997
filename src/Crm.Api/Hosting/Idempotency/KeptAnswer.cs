using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Crm.Api.Hosting.Idempotency;

/// <summary>An answer kept for a retry: encrypted with what only the client has, because answers may hold tokens.</summary>
internal sealed record KeptAnswer(Dictionary<string, string[]> Headers, byte[] Body)
{
    private static readonly string[] Kept = ["Content-Type", "Location", "ETag", "Set-Cookie"];
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;
    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;

    public static KeptAnswer From(HttpResponse response, MemoryStream body) =>
        new(
            Kept.Where(response.Headers.ContainsKey)
                .ToDictionary(h => h, h => response.Headers[h].Select(v => v ?? "").ToArray()),
            body.ToArray()
        );

    public async Task WriteAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        foreach (var (name, values) in Headers)
        {
            response.Headers[name] = values;
        }

        await response.Body.WriteAsync(Body);
    }

    public byte[] Encrypt(string secret)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(this);
        var sealedAnswer = new byte[NonceSize + TagSize + plain.Length];
        var nonce = sealedAnswer.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Key(secret), TagSize);
        aes.Encrypt(nonce, plain, sealedAnswer.AsSpan(NonceSize + TagSize), sealedAnswer.AsSpan(NonceSize, TagSize));
        return sealedAnswer;
    }

    public static KeptAnswer Decrypt(byte[] sealedAnswer, string secret)
    {
        var plain = new byte[sealedAnswer.Length - NonceSize - TagSize];
        using var aes = new AesGcm(Key(secret), TagSize);
        aes.Decrypt(
            sealedAnswer.AsSpan(0, NonceSize),
            sealedAnswer.AsSpan(NonceSize + TagSize),
            sealedAnswer.AsSpan(NonceSize, TagSize),
            plain
        );
        return JsonSerializer.Deserialize<KeptAnswer>(plain)!;
    }

    private static byte[] Key(string secret) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "crm idempotent answer"u8.ToArray());
}
