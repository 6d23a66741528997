using Crm.Infrastructure.Tokens;

namespace Crm.Api.Hosting.Configuration;

/// <summary>The secrets that tokens are signed with.</summary>
internal sealed class TokenSettings : ISettings
{
    public static string Section => "Tokens";

    /// <summary>
    /// 32 or more random bytes in Base64 (<c>openssl rand -base64 32</c>), the same on all nodes. Production refuses to
    /// start without; elsewhere one is made once and kept in the data folder.
    /// </summary>
    public string? SigningKey { get; set; }

    /// <summary>
    /// Former keys, parted by commas: still accepted, so that a new key signs nobody out and two-factor sign-in goes on. Keep
    /// them until every node has run with the new one for an hour.
    /// </summary>
    public string? FormerSigningKeys { get; set; }

    public IEnumerable<string> Problems() => Texts().Select(t => Problem(t.Name, t.Text)).OfType<string>();

    /// <exception cref="SettingsException">Production has no key.</exception>
    public SigningKeys Keys(DataSettings data, IHostEnvironment environment)
    {
        if (SigningKey is null && environment.IsProduction())
        {
            throw new SettingsException([
                "Tokens:SigningKey is missing. Make one by: openssl rand -base64 32 - and keep it secret; all nodes share it.",
            ]);
        }

        var current = SigningKey is null
            ? SigningKeyFile.Ensure(data.PathOf("signing.key"))
            : Infrastructure.Tokens.SigningKey.TryRead(SigningKey, out _)!;
        return new SigningKeys(current, Former().Select(t => Infrastructure.Tokens.SigningKey.TryRead(t, out _)!));
    }

    private IEnumerable<string> Former() =>
        (FormerSigningKeys ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<(string Name, string Text)> Texts() =>
        Former()
            .Select(text => (nameof(FormerSigningKeys), text))
            .Concat(SigningKey is null ? [] : [(nameof(SigningKey), SigningKey)]);

    private static string? Problem(string name, string text) =>
        Infrastructure.Tokens.SigningKey.TryRead(text, out var problem) is null
            ? $"Tokens:{name} {problem}. Make one by: openssl rand -base64 32"
            : null;
}
