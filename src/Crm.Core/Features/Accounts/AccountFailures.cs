using Crm.Core.Platform.Errors;

namespace Crm.Core.Features.Accounts;

/// <summary>Refusals that several services of this feature give in the same words.</summary>
internal static class AccountFailures
{
    public static Failure EmailTaken() => Failure.Conflict("email_taken", "Somebody already signs in with this e-mail address.");

    public static Failure BadLink() => Failure.Invalid("token", "This link was used before or is too old. Ask for a new one.");

    public static Failure WrongPassword(string field) => Failure.Invalid(field, "This is not your password.");
}
