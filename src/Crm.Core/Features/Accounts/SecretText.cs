using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Crm.Core.Features.Accounts;

/// <summary>Secrets that are handed out once and kept as a hash only.</summary>
public static class SecretText
{
    /// <summary>256 random bits, safe in a URL.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>
    /// What is stored. A plain SHA-256 suffices because the secret itself is random; passwords are another matter.
    /// </summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
