using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Data.Changes;

/// <summary>
/// Stamps organization, version and times, and refuses to write a row of another organization: the last guard of
/// tenancy, whatever a feature does.
/// </summary>
internal static class RowStamper
{
    private const string OrganizationId = nameof(IOrganizationOwned.OrganizationId);
    private static readonly string[] OnInsert = ["CreatedAt", "UpdatedAt", "CreatedById", "Version"];

    public static void Stamp(EntityEntry entry, CallerContext caller, DateTime now)
    {
        if (entry.Entity is IOrganizationOwned and not Organization)
        {
            var property = entry.Property(OrganizationId);
            property.CurrentValue = OfOrganization((Guid)property.CurrentValue!, entry.Metadata.ClrType, caller);
        }
        else if (entry.Entity is Organization organization && entry.State == EntityState.Modified)
        {
            RequireSame(organization.Id, typeof(Organization), caller);
        }

        switch (entry.State)
        {
            case EntityState.Added:
                foreach (var known in OnInsert.Select(entry.Metadata.FindProperty).OfType<IProperty>())
                {
                    var stamped = entry.Property(known);
                    stamped.CurrentValue = OfNew(known, stamped.CurrentValue, caller, now);
                }

                break;
            case EntityState.Modified:
                if (entry.Metadata.FindProperty("UpdatedAt") is { } updated)
                {
                    entry.Property(updated).CurrentValue = now;
                }

                if (entry.Metadata.FindProperty("Version") is not null)
                {
                    var version = entry.Property("Version");
                    version.CurrentValue = (int)version.OriginalValue! + 1;
                }

                break;
            case EntityState.Detached:
            case EntityState.Unchanged:
            case EntityState.Deleted:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry), entry.State, "A state without stamp");
        }
    }

    /// <summary>What a new row has in this property: the stamp where it is one, else what is there.</summary>
    public static object? OfNew(IProperty property, object? present, CallerContext caller, DateTime now) =>
        property.Name switch
        {
            OrganizationId => OfOrganization((Guid)present!, property.DeclaringType.ClrType, caller),
            "CreatedAt" or "UpdatedAt" => present is null or DateTime { Ticks: 0 } ? now : present,
            "CreatedById" => caller.UserId,
            "Version" => 1,
            _ => present,
        };

    private static Guid OfOrganization(Guid present, Type type, CallerContext caller)
    {
        if (present == Guid.Empty && caller.OrganizationId == Guid.Empty)
        {
            throw new InvalidOperationException($"A {type.Name} was written without an organization.");
        }

        if (present == Guid.Empty)
        {
            return caller.OrganizationId;
        }

        RequireSame(present, type, caller);
        return present;
    }

    private static void RequireSame(Guid organizationId, Type type, CallerContext caller)
    {
        if (organizationId != caller.OrganizationId)
        {
            throw new InvalidOperationException($"A {type.Name} of another organization was about to be written.");
        }
    }
}
