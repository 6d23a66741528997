using System.Linq.Expressions;
using Crm.Core.Platform.Permissions;

namespace Crm.Core.Features.Accounts;

/// <summary>A person as everybody in the organization sees it.</summary>
public record UserView
{
    /// <summary>How it is read from the entity, by the database and in memory alike.</summary>
    public static readonly Expression<Func<User, UserView>> From = user => new UserView
    {
        Id = user.Id,
        Version = user.Version,
        CreatedAt = user.CreatedAt,
        Email = user.Email,
        DisplayName = user.DisplayName,
        Role = user.Role,
        Status = user.Status,
        TeamId = user.TeamId,
        TakesLeads = user.TakesLeads,
        TakesTickets = user.TakesTickets,
        TimeZone = user.TimeZone,
        Locale = user.Locale,
        LastSeenAt = user.LastSeenAt,
    };

    private static readonly Func<User, UserView> Read = From.Compile();

    /// <summary>The person.</summary>
    public required Guid Id { get; init; }

    /// <summary>Rises with every change; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>When the person was added.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>What the person signs in with.</summary>
    public required string Email { get; init; }

    /// <summary>What others call the person.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What the person may do.</summary>
    public required Role Role { get; init; }

    /// <summary>Whether the person has joined and may sign in.</summary>
    public required UserStatus Status { get; init; }

    /// <summary>The team, if any.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Whether new leads are assigned to them in turn.</summary>
    public bool TakesLeads { get; init; }

    /// <summary>Whether new tickets are assigned to them in turn.</summary>
    public bool TakesTickets { get; init; }

    /// <summary>IANA name; null: the organization's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>BCP 47; null: the organization's.</summary>
    public string? Locale { get; init; }

    /// <summary>To the minute.</summary>
    public DateTime? LastSeenAt { get; init; }

    public static UserView Of(User user) => Read(user);
}

/// <summary>The link that lets an invited person in; shown once.</summary>
/// <param name="Url">To be opened by the invited person.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record InvitationLink(string Url, DateTime ExpiresAt);

/// <summary>A new person, with the invitation unless a password was given.</summary>
public sealed record InvitedUserView : UserView
{
    public InvitedUserView() { }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public InvitedUserView(UserView user, InvitationLink? invitation)
        : base(user) => Invitation = invitation;

    /// <summary>The link of the invitation, told only now; null with a password.</summary>
    public InvitationLink? Invitation { get; init; }
}

/// <summary>Oneself: the person, what the role allows, and the organization.</summary>
public sealed record ProfileView : UserView
{
    public ProfileView() { }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public ProfileView(User user, Organization organization, bool twoFactorEnabled)
        : base(Of(user))
    {
        Permissions = [.. RolePermissions.Of(user.Role).Order(StringComparer.Ordinal)];
        EmailNotifications = user.EmailNotifications;
        Signature = user.Signature;
        TwoFactorEnabled = twoFactorEnabled;
        Organization = OrganizationView.Of(organization);
    }

    /// <summary>Such as <c>contacts.write</c>.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>Whether notifications come by mail too.</summary>
    public required bool EmailNotifications { get; init; }

    /// <summary>Below the mails that the person sends to customers; Markdown.</summary>
    public string? Signature { get; init; }

    /// <summary>Whether signing in asks for a code of the authenticator app.</summary>
    public required bool TwoFactorEnabled { get; init; }

    /// <summary>The person's organization.</summary>
    public required OrganizationView Organization { get; init; }
}
