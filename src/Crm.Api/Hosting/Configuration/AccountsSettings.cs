namespace Crm.Api.Hosting.Configuration;

/// <summary>Registration, sessions and the links that are mailed.</summary>
internal sealed class AccountsSettings : ISettings
{
    public static string Section => "Accounts";

    /// <summary>Whether strangers may register organizations; the oldest organization can close it too. The first always may.</summary>
    public bool RegistrationOpen { get; set; } = true;

    /// <summary>How long an unused sign-in lasts.</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long a sign-in lasts at most.</summary>
    public TimeSpan SessionMaximum { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long an invitation is good.</summary>
    public TimeSpan InvitationLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a link for a new password is good.</summary>
    public TimeSpan PasswordResetLifetime { get; set; } = TimeSpan.FromHours(1);

    public IEnumerable<string> Problems()
    {
        if (SessionIdle <= TimeSpan.Zero || SessionMaximum < SessionIdle)
        {
            yield return "Accounts:SessionIdle must be above zero and at most Accounts:SessionMaximum.";
        }

        if (InvitationLifetime <= TimeSpan.Zero || PasswordResetLifetime <= TimeSpan.Zero)
        {
            yield return "Accounts:InvitationLifetime and Accounts:PasswordResetLifetime must be above zero.";
        }
    }
}
