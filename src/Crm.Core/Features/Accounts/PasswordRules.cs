using System.Collections.Frozen;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Accounts;

/// <summary>
/// What a password must be: long and not guessable. No rules about kinds of characters: they make passwords harder to
/// remember, not to guess (NIST SP 800-63B).
/// </summary>
public static class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 128;
    private const int MinDistinct = 5;

    /// <summary>Shorter names would refuse good passwords by chance.</summary>
    private const int MinPersonal = 6;

    private static readonly Lazy<FrozenSet<string>> Common = new(ReadCommon);

    /// <summary>What is wrong with a password, as a sentence; null when nothing is.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="personal">What everybody knows of the person: e-mail, names, organization.</param>
    public static string? Check(string? password, params IEnumerable<string?> personal)
    {
        if (string.IsNullOrEmpty(password) || password.Length < MinLength)
        {
            return $"Use at least {MinLength} characters. A few unrelated words make a good password.";
        }

        if (password.Length > MaxLength)
        {
            return $"Use at most {MaxLength} characters.";
        }

        var plain = password.ToLowerInvariant();
        if (Common.Value.Contains(plain) || Common.Value.Contains(Unleet(plain)))
        {
            return "This password is one of the first that attackers try. Choose a less common one.";
        }

        if (plain.Distinct().Count() < MinDistinct || IsRun(plain))
        {
            return "This password repeats or counts on too simply. Choose a less predictable one.";
        }

        return personal.SelectMany(Parts).Any(Squeeze(plain).Contains)
            ? "Leave your name, e-mail and organization out of the password."
            : null;
    }

    // Each character follows the one before by the same step: "abcdefghijkl", "123456789012".
    private static bool IsRun(string text)
    {
        var steps = text.Zip(text.Skip(1), (a, b) => (b - a) is 1 or -9 ? 1 : b - a).ToList();
        return steps[0] is >= -1 and <= 1 && steps.TrueForAll(s => s == steps[0]);
    }

    private static IEnumerable<string> Parts(string? value)
    {
        var whole = Squeeze(value ?? "");
        var beforeAt = Squeeze((value ?? "").Split('@')[0]);
        return new[] { whole, beforeAt }.Where(p => p.Length >= MinPersonal);
    }

    private static string Squeeze(string text) => string.Concat(TextKey.Fold(text).Where(char.IsLetterOrDigit));

    // "p@ssw0rd1234" is "password1234": what stands behind the last letter is left as it is.
    private static string Unleet(string text)
    {
        var end = text.TrimEnd("0123456789!@#$%&*._-?".ToCharArray()).Length;
        var word = text[..end].Replace('@', 'a').Replace('0', 'o').Replace('$', 's').Replace('3', 'e').Replace('1', 'i');
        return word + text[end..];
    }

    private static FrozenSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Crm.Core.CommonPasswords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
