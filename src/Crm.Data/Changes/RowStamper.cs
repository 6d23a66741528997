using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Data.Changes;

/// <summary>
/// Stamps organization, version and times, and refuses to write a row of another organization: the last guard of
/// tenancy, whatever a feature does.
/// </summary>
internal static class RowStamper
{
    public static void Stamp(EntityEntry entry, CallerContext caller, DateTime now)
    {
        if (entry.Entity is IOrganizationOwned and not Organization)
        {
            StampOrganization(entry, caller);
        }
        else if (entry.Entity is Organization organization && entry.State == EntityState.Modified)
        {
            RequireSame(organization.Id, caller, entry);
        }

        switch (entry.State)
        {
            case EntityState.Added:
                Set(entry, "CreatedAt", now, onlyIfDefault: true);
                Set(entry, "UpdatedAt", now, onlyIfDefault: true);
                Set(entry, "CreatedById", caller.UserId);
                Set(entry, "Version", 1);
                break;
            case EntityState.Modified:
                Set(entry, "UpdatedAt", now);
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

    private static void StampOrganization(EntityEntry entry, CallerContext caller)
    {
        var property = entry.Property(nameof(IOrganizationOwned.OrganizationId));
        var present = (Guid)property.CurrentValue!;
        if (present != Guid.Empty)
        {
            RequireSame(present, caller, entry);
        }
        else if (caller.OrganizationId != Guid.Empty)
        {
            property.CurrentValue = caller.OrganizationId;
        }
        else
        {
            throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} was written without an organization.");
        }
    }

    private static void RequireSame(Guid organizationId, CallerContext caller, EntityEntry entry)
    {
        if (organizationId != caller.OrganizationId)
        {
            throw new InvalidOperationException(
                $"A {entry.Metadata.ClrType.Name} of another organization was about to be written."
            );
        }
    }

    private static void Set(EntityEntry entry, string name, object? value, bool onlyIfDefault = false)
    {
        if (entry.Metadata.FindProperty(name) is not { } known)
        {
            return;
        }

        var property = entry.Property(known);
        if (!onlyIfDefault || property.CurrentValue is null || property.CurrentValue.Equals(default(DateTime)))
        {
            property.CurrentValue = value;
        }
    }
}
