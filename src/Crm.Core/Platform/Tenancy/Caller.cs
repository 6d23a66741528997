using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Permissions;

namespace Crm.Core.Platform.Tenancy;

/// <summary>Who is calling, as the present state of the database has it: a person, or the product itself for an organization.</summary>
public sealed record Caller
{
    /// <summary>For how many days deleted records can be restored when the organization says nothing.</summary>
    public const int UsualBinDays = 30;

    public required Guid OrganizationId { get; init; }

    /// <summary>Null when the product acts by itself (a job, the demo data).</summary>
    public Guid? UserId { get; init; }

    public string DisplayName { get; init; } = "";

    public Role Role { get; init; } = Role.Viewer;

    public Guid? TeamId { get; init; }

    public Guid? SessionId { get; init; }

    /// <summary>IANA name; decides what "today" is.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>
    /// Null: all records. Otherwise only records without an owner or owned by one of these users
    /// (the organization narrowed visibility to owner and team).
    /// </summary>
    public IReadOnlyList<Guid>? VisibleOwnerIds { get; init; }

    /// <summary>
    /// Whether nobody is told of what the caller does: a whole file's worth of records is no news for each person, one by one.
    /// </summary>
    public bool IsQuiet { get; init; }

    /// <summary>The fields that the organization has added; none where the product acts by itself, which changes no values of them.</summary>
    public CustomFieldSet CustomFields { get; init; } = CustomFieldSet.None;

    /// <summary>How long deleted records can be restored.</summary>
    public TimeSpan BinRetention { get; init; } = TimeSpan.FromDays(UsualBinDays);

    public bool May(string permission) => RolePermissions.Of(Role).Contains(permission);

    /// <summary>The product itself, acting for an organization with all rights.</summary>
    public static Caller Product(Guid organizationId) => new() { OrganizationId = organizationId, Role = Role.Admin };
}
