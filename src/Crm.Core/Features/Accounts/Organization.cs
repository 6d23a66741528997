using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Accounts;

/// <summary>Who sees which records inside the organization.</summary>
public enum RecordVisibility
{
    Everyone,
    OwnerAndTeam,
}

/// <summary>The tenant: its name and settings.</summary>
public sealed class Organization : IOrganizationOwned, IAudited
{
    public const int MaxName = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    Guid IOrganizationOwned.OrganizationId => Id;

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public required string Name { get; set; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; set; } = "USD";

    /// <summary>IANA name.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>BCP 47.</summary>
    public string Locale { get; set; } = "en-US";

    public DayOfWeek WeekStart { get; set; } = DayOfWeek.Monday;

    /// <summary>Whether strangers may register organizations of their own on this server.</summary>
    public bool RegistrationOpen { get; set; } = true;

    public RecordVisibility RecordVisibility { get; set; }

    public bool IsDemo { get; init; }

    string IAudited.AuditType => "organization";

    string IAudited.AuditTitle => Name;
}
