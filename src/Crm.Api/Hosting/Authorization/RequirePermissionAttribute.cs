using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Authorization;

namespace Crm.Api.Hosting.Authorization;

/// <summary>States the permission that an action asks for; the role table decides who has it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute(PolicyPrefix + permission)
{
    internal const string PolicyPrefix = "permission:";

    public string Permission { get; } = permission;
}

/// <summary>Any signed-in person may do this to what is their own (profile, sessions, notifications).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireSignInAttribute : AuthorizeAttribute;

/// <summary>Names the resource of a controller whose actions say only <see cref="CanAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResourceAttribute(string name) : Attribute
{
    /// <summary>The plural, as in the address and the permission: <c>contacts</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What people call them, in the plural, where that is another word.</summary>
    public string Things { get; init; } = name;

    /// <summary>What reading asks for, where not everybody may.</summary>
    public string Read { get; init; } = Permission.RecordsRead;
}

/// <summary>What a shared action does to the controller's <see cref="ResourceAttribute"/>; together they are the permission.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CanAttribute(Access access) : Attribute
{
    public Access Access { get; } = access;
}
