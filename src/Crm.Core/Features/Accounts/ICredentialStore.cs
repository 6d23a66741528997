namespace Crm.Core.Features.Accounts;

/// <summary>
/// Passwords and lockouts, kept by the identity store under the person's id. Changes belong to the present save.
/// </summary>
public interface ICredentialStore
{
    /// <summary>Whether another person of any organization signs in with this e-mail.</summary>
    Task<bool> IsTakenAsync(string email, Guid? except, CancellationToken cancellationToken);

    Task<Guid?> FindIdAsync(string email, CancellationToken cancellationToken);

    /// <summary>Adds the credentials of a person; without a password nobody can sign in with them yet.</summary>
    Task AddAsync(Guid userId, string email, string? password);

    Task ChangeEmailAsync(Guid userId, string email);

    /// <summary>Sets the password and lifts a lockout.</summary>
    Task SetPasswordAsync(Guid userId, string password);

    Task<bool> HasPasswordAsync(Guid userId);

    /// <summary>
    /// Compares a password, which is slow on purpose, and as slow when there is no such account; so it is done before
    /// anything is locked. Null when it is wrong.
    /// </summary>
    Task<PasswordProof?> CheckAsync(Guid? userId, string password);

    /// <summary>
    /// Lets the bearer of a proof in and forgets failures. False when the account is locked, or the password was changed
    /// since the proof.
    /// </summary>
    Task<bool> AdmitAsync(Guid userId, PasswordProof proof, DateTime now);

    /// <summary>Counts a failure; enough of them within the window lock the account.</summary>
    Task CountFailureAsync(Guid userId, DateTime now);
}

/// <summary>That a password was right.</summary>
/// <param name="Stamp">Of the password that it was compared with.</param>
/// <param name="RenewedHash">A stronger hash of it, when the stored one is of an older kind.</param>
public sealed record PasswordProof(string? Stamp, string? RenewedHash);
