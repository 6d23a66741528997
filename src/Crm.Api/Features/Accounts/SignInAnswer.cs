using Crm.Core.Features.Accounts;

namespace Crm.Api.Features.Accounts;

/// <summary>A successful sign-in. The refresh token is not in it: it travels in a cookie that scripts can't read.</summary>
/// <param name="AccessToken">For the header <c>Authorization: Bearer …</c>.</param>
/// <param name="TokenType">Always <c>Bearer</c>.</param>
/// <param name="ExpiresIn">Seconds until the access token is to be refreshed.</param>
/// <param name="User">Who signed in.</param>
/// <param name="Organization">The person's organization.</param>
public sealed record SignInAnswer(
    string AccessToken,
    string TokenType,
    int ExpiresIn,
    UserView User,
    OrganizationView Organization
)
{
    internal static SignInAnswer Of(SignIn signIn) =>
        new(
            signIn.Access.Text,
            "Bearer",
            signIn.Access.ExpiresIn,
            UserView.Of(signIn.User),
            OrganizationView.Of(signIn.Organization)
        );
}
