using Crm.Core.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Accounts;

/// <inheritdoc cref="ICredentialStore"/>
internal sealed class CredentialStore(CrmDbContext context, UserManager<Credential> manager, AccountsOptions options)
    : ICredentialStore
{
    // Made once a process: the price of a wrong e-mail is the price of a wrong password.
    private static readonly Lazy<string> NobodysHash = new(() =>
        new PasswordHasher<Credential>(IdentityServices.Hashing).HashPassword(new Credential(), SecretText.New())
    );

    private DbSet<Credential> Credentials => context.Set<Credential>();

    public Task<bool> IsTakenAsync(string email, Guid? except, CancellationToken cancellationToken)
    {
        var normalized = manager.NormalizeEmail(email);
        return Credentials.AnyAsync(c => c.NormalizedEmail == normalized && c.Id != except, cancellationToken);
    }

    public Task<Guid?> FindIdAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = manager.NormalizeEmail(email.Trim());
        return Credentials
            .Where(c => c.NormalizedEmail == normalized)
            .Select(c => (Guid?)c.Id)
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task AddAsync(Guid userId, string email, string? password)
    {
        var credential = new Credential
        {
            Id = userId,
            Email = email,
            UserName = email,
            LockoutEnabled = true,
        };
        Require(password is null ? await manager.CreateAsync(credential) : await manager.CreateAsync(credential, password));
    }

    public async Task ChangeEmailAsync(Guid userId, string email)
    {
        var credential = await GetAsync(userId);
        credential.UserName = email;
        Require(await manager.SetEmailAsync(credential, email));
    }

    public async Task SetPasswordAsync(Guid userId, string password)
    {
        var credential = await GetAsync(userId);
        credential.PasswordHash = manager.PasswordHasher.HashPassword(credential, password);
        credential.LockoutEnd = null;
        ForgetFailures(credential);
        Require(await manager.UpdateSecurityStampAsync(credential));
    }

    public async Task<bool> HasPasswordAsync(Guid userId) => (await GetAsync(userId)).PasswordHash is not null;

    public async Task<PasswordProof?> CheckAsync(Guid? userId, string password)
    {
        var credential = userId is { } id ? await FindAsync(id) : null;
        if (credential?.PasswordHash is null || password.Length > PasswordRules.MaxLength)
        {
            manager.PasswordHasher.VerifyHashedPassword(credential ?? new Credential(), NobodysHash.Value, "");
            return null;
        }

        return manager.PasswordHasher.VerifyHashedPassword(credential, credential.PasswordHash, password) switch
        {
            PasswordVerificationResult.Failed => null,
            PasswordVerificationResult.Success => new PasswordProof(credential.SecurityStamp, null),
            PasswordVerificationResult.SuccessRehashNeeded => new PasswordProof(
                credential.SecurityStamp,
                manager.PasswordHasher.HashPassword(credential, password)
            ),
            var result => throw new InvalidOperationException($"A verdict without meaning: {result}"),
        };
    }

    public async Task<bool> AdmitAsync(Guid userId, PasswordProof proof, DateTime now)
    {
        var credential = await GetAsync(userId);
        if (credential.LockoutEnd?.UtcDateTime > now || credential.SecurityStamp != proof.Stamp)
        {
            return false;
        }

        ForgetFailures(credential);
        credential.PasswordHash = proof.RenewedHash ?? credential.PasswordHash;
        Require(await manager.UpdateAsync(credential));
        return true;
    }

    public async Task CountFailureAsync(Guid userId, DateTime now)
    {
        var credential = await GetAsync(userId);
        if (credential.FailingSince is not { } since || now - since > options.LockoutWindow)
        {
            ForgetFailures(credential);
            credential.FailingSince = now;
        }

        credential.AccessFailedCount++;
        if (credential.AccessFailedCount >= options.LockoutFailures)
        {
            credential.LockoutEnd = new DateTimeOffset(now + options.LockoutDuration, TimeSpan.Zero);
            ForgetFailures(credential);
        }

        Require(await manager.UpdateAsync(credential));
    }

    private static void ForgetFailures(Credential credential)
    {
        credential.AccessFailedCount = 0;
        credential.FailingSince = null;
    }

    private Task<Credential?> FindAsync(Guid userId) => manager.FindByIdAsync(userId.ToString());

    private async Task<Credential> GetAsync(Guid userId) =>
        await FindAsync(userId) ?? throw new InvalidOperationException("A person without credentials.");

    // All rules are checked before; a refusal of the identity store is a bug.
    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
        }
    }
}
