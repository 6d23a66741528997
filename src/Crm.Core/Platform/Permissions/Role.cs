namespace Crm.Core.Platform.Permissions;

/// <summary>What a person is in the organization; <see cref="RolePermissions"/> says what each may do.</summary>
public enum Role
{
    Admin,
    Manager,
    SalesRep,
    SupportAgent,
    Viewer,
}
