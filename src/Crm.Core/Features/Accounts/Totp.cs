using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Crm.Core.Features.Accounts;

/// <summary>Codes of authenticator apps: RFC 6238 with HMAC-SHA-1, six digits, steps of 30 seconds (what all apps know).</summary>
public static class Totp
{
    public const int Digits = 6;
    private const int StepSeconds = 30;
    private const int KeyBytes = 20;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new shared secret in Base32.</summary>
    public static string NewKey()
    {
        var key = new StringBuilder();
        int buffer = 0,
            bits = 0;
        foreach (var value in RandomNumberGenerator.GetBytes(KeyBytes))
        {
            buffer = (buffer << 8) | value;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                key.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            }
        }

        return key.ToString();
    }

    /// <summary>The address that an app reads from a QR code.</summary>
    public static string OtpAuthUri(string issuer, string account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}"
        + $"?secret={key}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits={Digits}&period={StepSeconds}";

    /// <summary>The time step that a code belongs to, at most one step away from now; null when it belongs to none.</summary>
    public static long? MatchingStep(string key, string code, DateTime now)
    {
        var typed = Encoding.ASCII.GetBytes(string.Concat(code.Where(char.IsAsciiDigit)));
        var step = StepOf(now);
        long? match = null;
        foreach (var candidate in new[] { step - 1, step, step + 1 })
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(key, candidate)), typed))
            {
                match = candidate;
            }
        }

        return match;
    }

    public static long StepOf(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of one time step.</summary>
    public static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];

        // SHA-1 is what RFC 4226 and every app prescribe; as an HMAC it is sound.
#pragma warning disable CA5350
        HMACSHA1.HashData(Decode(key), counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        int buffer = 0,
            bits = 0;
        foreach (var letter in key)
        {
            buffer = (buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}
