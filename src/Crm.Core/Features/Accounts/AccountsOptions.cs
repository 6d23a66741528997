namespace Crm.Core.Features.Accounts;

/// <summary>What the server's settings say about accounts; checked where they are read.</summary>
public sealed class AccountsOptions
{
    /// <summary>Whether strangers may register organizations on this server. The first organization may always register.</summary>
    public bool RegistrationOpen { get; init; } = true;

    /// <summary>How long an unused session lasts.</summary>
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long a session lasts at most, however much it is used.</summary>
    public TimeSpan SessionMaximum { get; init; } = TimeSpan.FromDays(90);

    public TimeSpan InvitationLifetime { get; init; } = TimeSpan.FromDays(7);

    public TimeSpan PasswordResetLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>So many failures within <see cref="LockoutWindow"/> lock an account.</summary>
    public int LockoutFailures { get; init; } = 10;

    public TimeSpan LockoutWindow { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan LockoutDuration { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Where people reach the product; the beginning of every link in a mail.</summary>
    public Uri PublicAddress { get; init; } = new("http://127.0.0.1:5080");
}
