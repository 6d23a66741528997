using System.Collections.Immutable;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Accounts;

/// <summary>Whether a person has joined and may sign in.</summary>
public enum UserStatus
{
    Active,
    Invited,
    Inactive,
}

/// <summary>A person of an organization. The credentials of the same id live apart, with the identity store.</summary>
public sealed class User : OrganizationOwned, IAudited
{
    public const int MaxName = 100;
    public const int MaxKey = 400;
    public const int MaxSignature = 2_000;

    private string _email = "";
    private string _displayName = "";

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    /// <summary>Unique over all organizations without case: it is what people sign in with.</summary>
    public required string Email
    {
        get => _email;
        set
        {
            _email = value;
            NameKey = KeyOf(_displayName, _email);
        }
    }

    public required string DisplayName
    {
        get => _displayName;
        set
        {
            _displayName = value;
            NameKey = KeyOf(_displayName, _email);
        }
    }

    /// <summary>Name and e-mail, folded: the order of lists, and what <c>q</c> looks into.</summary>
    public string NameKey { get; private set; } = "";

    public Role Role { get; set; }

    public UserStatus Status { get; set; }

    public Guid? TeamId { get; set; }

    public bool TakesLeads { get; set; }

    public bool TakesTickets { get; set; }

    /// <summary>IANA name; null: the organization's.</summary>
    public string? TimeZone { get; set; }

    public string? Locale { get; set; }

    /// <summary>Whether notifications come by mail too.</summary>
    public bool EmailNotifications { get; set; } = true;

    /// <summary>Where the person wants to be told of which kind of event, where it is not the usual.</summary>
    public IReadOnlyDictionary<string, string> NotificationChoices { get; set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Below the mails that the person sends to customers; Markdown.</summary>
    public string? Signature { get; set; }

    /// <summary>Kept to the minute, without a new version.</summary>
    public DateTime? LastSeenAt { get; set; }

    public bool IsActiveAdmin => Role == Role.Admin && Status == UserStatus.Active;

    // Some letters unfold into many.
    private static string KeyOf(string name, string email)
    {
        var key = TextKey.Fold($"{name} {email}");
        return key.Length <= MaxKey ? key : key[..MaxKey];
    }

    string IAudited.AuditType => "user";

    string IAudited.AuditTitle => DisplayName;
}
