using System.Globalization;
using Crm.Core.Platform.Mail;

namespace Crm.Core.Features.Accounts;

/// <summary>What the mails about accounts say.</summary>
public sealed class AccountMails(MailOutbox mails, AccountsOptions options)
{
    public Uri JoinAddress(string token) => Link("join", token);

    public Uri ResetAddress(string token) => Link("reset-password", token);

    public void Invite(User invited, string inviter, string organization, Uri address, DateTime until) =>
        mails.Send(
            new MailBody
            {
                Heading = $"{inviter} invites you to {organization}",
                Lines =
                [
                    $"Hello {invited.DisplayName},",
                    $"{inviter} has set up an account for you in the CRM of {organization}. Choose a password, and you are in.",
                ],
                Action = new MailAction("Join " + organization, address),
                Footer = $"The link works once, until {Moment(until)}. If you did not expect this, ignore it: nothing happens.",
            }.To(invited.Email, invited.DisplayName, $"{inviter} invites you to {organization}")
        );

    public void ResetPassword(User user, string token, DateTime until) =>
        mails.Send(
            new MailBody
            {
                Heading = "Choose a new password",
                Lines = [$"Hello {user.DisplayName},", "somebody, hopefully you, has asked for a new password for your account."],
                Action = new MailAction("Choose a new password", ResetAddress(token)),
                Footer =
                    $"The link works once, until {Moment(until)}. If it was not you, ignore this mail: your password stays as it is.",
            }.To(user.Email, user.DisplayName, "Choose a new password")
        );

    public void PasswordChanged(User user) =>
        mails.Send(
            new MailBody
            {
                Heading = "Your password was changed",
                Lines =
                [
                    $"Hello {user.DisplayName},",
                    "the password of your account was just changed, and all other devices were signed out.",
                    "If it was not you, choose a new password at once and tell your administrator.",
                ],
                Action = new MailAction("It was not me", new Uri(options.PublicAddress, "forgot-password")),
            }.To(user.Email, user.DisplayName, "Your password was changed")
        );

    public void TwoFactorChanged(User user, bool isOn) =>
        mails.Send(
            new MailBody
            {
                Heading = isOn ? "Two-factor sign-in is on" : "Two-factor sign-in is off",
                Lines =
                [
                    $"Hello {user.DisplayName},",
                    isOn
                        ? "from now on, signing in asks for a code of your authenticator app. Keep the recovery codes in a safe place."
                        : "from now on, your password alone is enough to sign in.",
                    "If it was not you, change your password at once and tell your administrator.",
                ],
            }.To(user.Email, user.DisplayName, isOn ? "Two-factor sign-in is on" : "Two-factor sign-in is off")
        );

    private Uri Link(string page, string token) => new(options.PublicAddress, $"{page}?token={Uri.EscapeDataString(token)}");

    private static string Moment(DateTime utc) => utc.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
