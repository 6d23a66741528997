namespace Crm.Core.Features.Accounts;

/// <summary>
/// Keeps secrets that the server must be able to read again unreadable for those who see the database alone.
/// </summary>
public interface ISecretBox
{
    /// <summary>Encrypts a secret under the present key; it opens in this context only.</summary>
    string Seal(string secret, string context);

    /// <summary>The secret; null when its key is gone, or it was sealed in another context or tampered with.</summary>
    string? Open(string text, string context);

    /// <summary>Whether it is sealed under the present key.</summary>
    bool IsCurrent(string text);
}
